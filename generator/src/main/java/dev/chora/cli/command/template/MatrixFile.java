package dev.chora.cli.command.template;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Location;
import dev.chora.copier.yaml.SafeYaml;
import dev.chora.jinja.TemplateException;
import dev.chora.matrix.Combination;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file of combinations: a mapping of names to answers. */
final class MatrixFile {
    private MatrixFile() {}

    /** @param typed the path as the person typed it */
    static List<Combination> read(Path file, String typed) {
        Object document;
        try {
            document = new SafeYaml().read(Files.readString(file));
        } catch (IOException missing) {
            throw new CopierException(ErrorKind.DATA_FILE, "The file " + typed + " cannot be read", "Check its path.");
        } catch (TemplateException wrong) {
            throw wrong(typed, "is no YAML: " + wrong.getMessage());
        }
        if (!(document instanceof Map<?, ?> named) || named.isEmpty()) {
            throw wrong(typed, "holds no mapping of names to answers");
        }
        List<Combination> combinations = new ArrayList<>();
        for (Map.Entry<?, ?> entry : named.entrySet()) {
            if (!(entry.getValue() instanceof Map<?, ?> answers)) {
                throw wrong(typed, "has no answers below " + entry.getKey());
            }
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            answers.forEach((key, value) -> values.put(String.valueOf(key), value));
            combinations.add(new Combination(String.valueOf(entry.getKey()), values));
        }
        return combinations;
    }

    private static CopierException wrong(String typed, String what) {
        return new CopierException(
                ErrorKind.DATA_FILE,
                "The file " + typed + ' ' + what,
                Location.file(typed),
                "Write a name for each combination and its answers below, for example: minimal: {include_docker: false}");
    }
}
