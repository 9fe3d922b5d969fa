package dev.chora.ledger.scan;

import dev.chora.copier.yaml.YamlFailure;
import dev.chora.copier.yaml.YamlText;
import dev.chora.verify.rules.ProjectFiles;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the files of one project and keeps what was wrong with them. */
final class Problems {
    private final ProjectFiles files;
    private final List<String> problems = new ArrayList<>();

    Problems(ProjectFiles files) {
        this.files = files;
    }

    ProjectFiles files() {
        return files;
    }

    List<String> all() {
        return problems;
    }

    void add(String path, String problem) {
        problems.add(path + ": " + problem);
    }

    /** The text of a file; null when there is none or it cannot be read. */
    @Nullable
    String text(String path) {
        try {
            return files.text(path);
        } catch (UncheckedIOException closed) {
            Throwable cause = closed.getCause();
            add(
                    path,
                    "cannot be read ("
                            + (cause == null ? closed : cause).getClass().getSimpleName() + ")");
            return null;
        }
    }

    /** The values in a YAML file by name; empty when there is none or it is wrong. */
    Map<String, @Nullable Object> yaml(String path) {
        String text = text(path);
        if (text == null) {
            return Map.of();
        }
        try {
            Object value = YamlText.load(text);
            if (value instanceof Map<?, ?> map) {
                return Yaml.map(map);
            }
            if (value != null) {
                add(path, "holds no values by name");
            }
        } catch (YamlFailure wrong) {
            problems.add(path + ":" + wrong.line() + ":" + wrong.column() + ": " + wrong.getMessage());
        }
        return new LinkedHashMap<>();
    }
}
