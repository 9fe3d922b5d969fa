package dev.chora.copier.answers;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers that a project remembers, and the template that it was made from. */
public final class LastAnswers {
    /** Nothing is remembered. */
    public static final LastAnswers NONE = new LastAnswers(Map.of());

    private final Map<String, @Nullable Object> values;

    private LastAnswers(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    /**
     * Answers that no file holds yet.
     *
     * @param values by name, with {@code _src_path} and {@code _commit} as far as they are known
     */
    public static LastAnswers of(Map<String, ? extends @Nullable Object> values) {
        return new LastAnswers(new LinkedHashMap<>(values));
    }

    /**
     * Reads an answers file; a missing or unreadable one remembers nothing, as in Copier.
     *
     * @param answersFile relative to the project
     * @throws dev.chora.copier.CopierException when the file is there and holds no answers
     */
    public static LastAnswers read(Path project, String answersFile) {
        Path file = project.resolve(answersFile);
        if (!Files.isRegularFile(file)) {
            return NONE;
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, @Nullable Object> entry :
                    YamlFile.map(file, "answers file", answersFile).entrySet()) {
                String name = entry.getKey();
                if (!name.startsWith("_") || name.equals("_src_path") || name.equals("_commit")) {
                    values.put(name, entry.getValue());
                }
            }
        } catch (FileSystemException gone) {
            return NONE;
        } catch (IOException unreadable) {
            return NONE;
        }
        return new LastAnswers(values);
    }

    /** All that counts: answers by name, with {@code _src_path} and {@code _commit}, in the order of the file. */
    public Map<String, @Nullable Object> values() {
        return values;
    }

    /** Where the template is; null when the project does not say. */
    public @Nullable String source() {
        return text("_src_path");
    }

    /** The version that the project was made from, as git describes it; null when the project does not say. */
    public @Nullable String commit() {
        return text("_commit");
    }

    private @Nullable String text(String name) {
        Object value = values.get(name);
        return value == null ? null : dev.chora.jinja.python.Py.str(value);
    }
}
