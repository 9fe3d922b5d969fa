package dev.chora.copier.render;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Location;
import dev.chora.jinja.RenderResult;
import dev.chora.jinja.TemplateException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Renders names of files and folders, {@code yield} included (Copier docs, "Generating a directory structure"). */
final class NameRenderer {
    private final Jinja jinja;
    private final Map<String, @Nullable Object> context;
    private final String answersFile;

    NameRenderer(Jinja jinja, Map<String, @Nullable Object> context, String answersFile) {
        this.jinja = jinja;
        this.context = context;
        this.answersFile = answersFile;
    }

    /**
     * The variants of a name below the variants of its folder; none when the name renders to nothing.
     *
     * @param source path of the name in the template, for errors
     */
    List<NameVariant> render(List<NameVariant> folders, String name, String source) {
        List<NameVariant> variants = new ArrayList<>(folders.size());
        for (NameVariant folder : folders) {
            if (folder.answers()) {
                variants.add(folder);
            } else {
                render(folder, name, source, variants);
            }
        }
        return variants;
    }

    private void render(NameVariant folder, String name, String source, List<NameVariant> into) {
        if (jinja.isPlain(name)) {
            add(folder, name, folder.variables(), into);
            return;
        }
        RenderResult first = result(name, folder.variables(), source);
        String item = first.yieldName();
        if (item == null) {
            add(folder, first.output(), folder.variables(), into);
            return;
        }
        List<@Nullable Object> items = first.yieldItems();
        for (Object value : items == null ? List.<@Nullable Object>of() : items) {
            Map<String, @Nullable Object> variables = new HashMap<>(folder.variables());
            variables.put(item, value);
            add(folder, result(name, variables, source).output(), variables, into);
        }
    }

    private RenderResult result(String name, Map<String, @Nullable Object> variables, String source) {
        try {
            return jinja.result(name, null, with(variables, source));
        } catch (TemplateException failure) {
            throw Failures.inName(failure, source);
        }
    }

    /** The context with the variables of {@code yield} tags, which must not hide others. */
    Map<String, @Nullable Object> with(Map<String, @Nullable Object> variables, String source) {
        if (variables.isEmpty()) {
            return context;
        }
        Map<String, @Nullable Object> all = new HashMap<>(context);
        for (Map.Entry<String, @Nullable Object> variable : variables.entrySet()) {
            if (context.containsKey(variable.getKey())) {
                throw new CopierException(
                        ErrorKind.RENDER,
                        "The yield in \"" + source + "\" uses the name \"" + variable.getKey() + "\", which is taken",
                        Location.file(source),
                        "Choose a name that is no question.");
            }
            all.put(variable.getKey(), variable.getValue());
        }
        return all;
    }

    private void add(
            NameVariant folder, String rendered, Map<String, @Nullable Object> variables, List<NameVariant> into) {
        if (rendered.isEmpty()) {
            return;
        }
        if (rendered.equals(answersFile)) {
            into.add(new NameVariant(answersFile, variables, true));
        } else {
            into.add(new NameVariant(join(folder.path(), rendered), variables, false));
        }
    }

    /** As {@code Path(folder, name)}: an absolute name replaces what is before it. */
    private static String join(String folder, String name) {
        boolean simple = name.indexOf('/') < 0 && !name.equals(".");
        if (simple) {
            return folder.isEmpty() ? name : folder + "/" + name;
        }
        String path = PurePath.of(folder, name).str();
        return path.equals(".") ? "" : path;
    }
}
