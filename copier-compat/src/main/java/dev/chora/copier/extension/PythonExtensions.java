package dev.chora.copier.extension;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Location;
import dev.chora.jinja.Environment;
import dev.chora.jinja.Syntax;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.json.JsonStyle;
import dev.chora.jinja.python.json.JsonText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Jinja extensions of a template that are written in Python, running. Filters, tests, globals and the context hooks of
 * {@code copier_template_extensions} work; an extension that adds tags or rewrites sources is refused, since the templates
 * are not parsed by Python.
 */
public final class PythonExtensions implements AutoCloseable {
    /** The extensions that do nothing but let others be named by their file, under the package's new and old name. */
    private static final List<String> LOADERS = List.of(
            "copier_template_extensions.TemplateExtensionLoader",
            "copier_templates_extensions.TemplateExtensionLoader");

    private static final int REMEMBERED = 8;

    private final PythonProcess process;
    private final Map<?, ?> added;

    /** What hooks made of variables lately: most texts of a template are rendered with the same ones. */
    private final Map<String, Map<?, ?>> hooks = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<?, ?>> eldest) {
            return size() > REMEMBERED;
        }
    };

    private PythonExtensions(PythonProcess process, Map<?, ?> added) {
        this.process = process;
        this.added = added;
    }

    /** Whether a name of {@code _jinja_extensions} needs no Python, because finding files by path is built in. */
    public static boolean isLoader(String name) {
        return LOADERS.contains(name);
    }

    /**
     * Starts the helper and loads extensions with it. Only for trusted templates: this runs the template's code.
     *
     * @param names as in {@code _jinja_extensions}: {@code package.module.Class} or {@code path.py:Class}
     * @param root the template's folder
     * @param syntax delimiters that an extension may ask its environment for
     * @param environment variables, which say where Python is
     * @param place where the names stand; null when that is not known
     * @throws CopierException when there is no Python that can do it or an extension fails to load
     */
    public static PythonExtensions load(
            List<String> names, Path root, Syntax syntax, Map<String, String> environment, @Nullable Location place) {
        List<String> candidates = PythonFinder.candidates(environment);
        CopierException last = new CopierException(
                ErrorKind.EXTENSION,
                "The template's Jinja extensions are written in Python (" + String.join(", ", names)
                        + "), and there is no python3 on the PATH",
                place,
                "Install Python 3 with the package jinja2, or let CHORA_PYTHON name a Python that has it.");
        for (String program : candidates) {
            PythonProcess process;
            try {
                process = PythonProcess.start(program, Path.of("").toAbsolutePath(), environment);
            } catch (IOException e) {
                continue;
            }
            try {
                Map<?, ?> reply = process.run(start(names, root, syntax), null);
                CopierException refused = refusal(reply, program, place);
                if (refused == null) {
                    return new PythonExtensions(process, reply);
                }
                process.close();
                last = refused;
            } catch (RuntimeException e) {
                process.close();
                throw e;
            }
        }
        throw last;
    }

    private static Request start(List<String> names, Path root, Syntax syntax) {
        Map<String, @Nullable Object> options = new LinkedHashMap<>();
        options.put("block_start_string", syntax.blockStart());
        options.put("block_end_string", syntax.blockEnd());
        options.put("variable_start_string", syntax.variableStart());
        options.put("variable_end_string", syntax.variableEnd());
        options.put("comment_start_string", syntax.commentStart());
        options.put("comment_end_string", syntax.commentEnd());
        options.put("line_statement_prefix", syntax.lineStatementPrefix());
        options.put("line_comment_prefix", syntax.lineCommentPrefix());
        options.put("trim_blocks", syntax.trimBlocks());
        options.put("lstrip_blocks", syntax.lstripBlocks());
        options.put("keep_trailing_newline", syntax.keepTrailingNewline());
        options.put("newline_sequence", syntax.newlineSequence());
        return new Request("start")
                .with("names", new ArrayList<>(names))
                .with("root", root.toString())
                .with("options", options);
    }

    private static @Nullable CopierException refusal(Map<?, ?> reply, String program, @Nullable Location place) {
        if (reply.containsKey("missing")) {
            return new CopierException(
                    ErrorKind.EXTENSION,
                    "The template's Jinja extensions are written in Python, and " + program + " has no package "
                            + Py.str(reply.get("missing")),
                    place,
                    "Install it (pip install jinja2), or let CHORA_PYTHON name a Python that has it.");
        }
        if (reply.containsKey("failed")) {
            String module = Py.str(reply.get("module"));
            return new CopierException(
                    ErrorKind.EXTENSION,
                    "The Jinja extension " + Py.str(reply.get("failed")) + " cannot be loaded by " + program + ": "
                            + Py.str(reply.get("message")),
                    place,
                    module.isEmpty()
                            ? "Look at the extension, or ask the template's author."
                            : "Install the Python package of " + module
                                    + " there, or let CHORA_PYTHON name another Python.");
        }
        if (reply.get("unsupported") instanceof List<?> list
                && !list.isEmpty()
                && list.get(0) instanceof List<?> first) {
            return new CopierException(
                    ErrorKind.EXTENSION,
                    "The Jinja extension " + Py.str(first.get(0)) + " " + Py.str(first.get(1))
                            + ", which only Python's own Jinja can do",
                    place,
                    "Filters, tests, globals and context hooks written in Python work.");
        }
        return null;
    }

    /** Adds filters, tests and globals to an environment that is being built. */
    public void addTo(Environment.Builder builder) {
        for (Object name : list(added, "filters")) {
            builder.filter(Py.str(name), new RemoteFilter(process, Py.str(name)));
        }
        for (Object name : list(added, "tests")) {
            builder.test(Py.str(name), new RemoteTest(process, Py.str(name)));
        }
        for (Map.Entry<?, ?> global : map(added, "globals").entrySet()) {
            builder.global(Py.str(global.getKey()), process.wire().decode(global.getValue()));
        }
    }

    private static List<?> list(Map<?, ?> reply, String key) {
        return reply.get(key) instanceof List<?> list ? list : List.of();
    }

    private static Map<?, ?> map(Map<?, ?> reply, String key) {
        return reply.get(key) instanceof Map<?, ?> map ? map : Map.of();
    }

    /** Whether some extension changes what templates see. */
    public boolean hasHooks() {
        return !Long.valueOf(0).equals(added.get("hooks"));
    }

    /**
     * The variables of a rendering after the hooks changed them. As in the Python package they only act where {@code
     * _copier_conf} is among the variables.
     *
     * @return the same map when nothing changed
     */
    public Map<String, @Nullable Object> hooked(Map<String, ? extends @Nullable Object> context) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(context);
        if (!hasHooks() || !context.containsKey("_copier_conf")) {
            return all;
        }
        Map<String, @Nullable Object> encoded = new LinkedHashMap<>();
        for (Map.Entry<String, @Nullable Object> variable : all.entrySet()) {
            try {
                encoded.put(variable.getKey(), Wire.encode(variable.getValue()));
            } catch (CopierException e) {
                // External data that cannot be read: no fault until somebody uses it.
            }
        }
        Request request = new Request("hook").with("context", encoded);
        String asked = JsonText.dumps(request.fields(), JsonStyle.DEFAULT);
        Map<?, ?> reply = hooks.get(asked);
        if (reply == null) {
            reply = process.run(request, null);
            hooks.put(asked, reply);
        }
        for (Map.Entry<?, ?> change : map(reply, "changed").entrySet()) {
            all.put(Py.str(change.getKey()), process.wire().decode(change.getValue()));
        }
        for (Object removed : list(reply, "removed")) {
            all.remove(Py.str(removed));
        }
        return all;
    }

    /** Ends the helper. */
    @Override
    public void close() {
        process.close();
    }
}
