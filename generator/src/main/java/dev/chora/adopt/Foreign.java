package dev.chora.adopt;

import dev.chora.copier.yaml.Utf8;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.json.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What another generator wrote down in a project: cruft in {@code .cruft.json} (cruft docs), and the habit of Cookiecutter
 * templates to keep their context in {@code .cookiecutter.json}.
 *
 * @param file which file says so; empty when there is none
 * @param template address of the template; null when it is not known
 * @param commit full hash of the commit; null when it is not known
 * @param context answers by name
 */
record Foreign(
        String file, @Nullable String template, @Nullable String commit, Map<String, @Nullable Object> context) {
    private static final Foreign NONE = new Foreign("", null, null, Map.of());

    /** What is written down in a project; nothing where there is no such file or it cannot be read. */
    static Foreign read(Path project) {
        Map<?, ?> cruft = json(project.resolve(".cruft.json"));
        if (cruft != null) {
            Object context = cruft.get("context");
            Object answers = context instanceof Map<?, ?> map ? map.get("cookiecutter") : null;
            return new Foreign(".cruft.json", text(cruft.get("template")), text(cruft.get("commit")), answers(answers));
        }
        Map<?, ?> context = json(project.resolve(".cookiecutter.json"));
        if (context == null) {
            return NONE;
        }
        Object inner = context.get("cookiecutter");
        Map<?, ?> answers = inner instanceof Map<?, ?> map ? map : context;
        return new Foreign(".cookiecutter.json", text(answers.get("_template")), null, answers(answers));
    }

    private static @Nullable Map<?, ?> json(Path file) {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try {
            return JsonText.loads(Utf8.read(file)) instanceof Map<?, ?> map ? map : null;
        } catch (IOException | TemplateException unreadable) {
            return null;
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String text && !text.isEmpty() ? text : null;
    }

    private static Map<String, @Nullable Object> answers(@Nullable Object value) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                if (entry.getKey() instanceof String name && !name.startsWith("_")) {
                    answers.put(name, entry.getValue());
                }
            }
        }
        return answers;
    }
}
