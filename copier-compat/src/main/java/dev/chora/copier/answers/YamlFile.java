package dev.chora.copier.answers;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Location;
import dev.chora.copier.yaml.Utf8;
import dev.chora.copier.yaml.YamlFailure;
import dev.chora.copier.yaml.YamlText;
import dev.chora.jinja.python.Py;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** YAML files that hold values by name: answers, data, settings, external data. JSON is YAML too. */
public final class YamlFile {
    private YamlFile() {}

    /**
     * The value in a file.
     *
     * @param what what the file is for people, such as "answers file"
     * @param shown how people know the file
     * @throws CopierException of kind {@link ErrorKind#DATA_FILE} when it is no YAML
     * @throws IOException when it cannot be read
     */
    public static @Nullable Object value(Path file, String what, String shown) throws IOException {
        String text;
        try {
            text = Utf8.read(file);
        } catch (CharacterCodingException binary) {
            throw new CopierException(
                    ErrorKind.DATA_FILE, "The " + what + " is not UTF-8 text", Location.file(shown), null, binary);
        }
        try {
            return YamlText.load(text);
        } catch (YamlFailure failure) {
            throw new CopierException(
                    ErrorKind.DATA_FILE,
                    "The " + what + " is no valid YAML: " + failure.getMessage(),
                    Location.in(shown, failure.line(), failure.column(), text),
                    null);
        }
    }

    /** As {@link #value} for a file that must hold values by name; an empty one holds none. */
    public static Map<String, @Nullable Object> map(Path file, String what, String shown) throws IOException {
        Object value = value(file, what, shown);
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        if (value == null) {
            return map;
        }
        if (!(value instanceof Map<?, ?> found)) {
            throw new CopierException(
                    ErrorKind.DATA_FILE,
                    "The " + what + " must hold values by name (\"name: value\")",
                    Location.file(shown),
                    null);
        }
        for (Map.Entry<?, ?> entry : found.entrySet()) {
            if (!(entry.getKey() instanceof String name)) {
                throw new CopierException(
                        ErrorKind.DATA_FILE,
                        "The " + what + " has a name that is no text: " + Py.repr(entry.getKey()),
                        Location.file(shown),
                        "Put the name in quotes.");
            }
            map.put(name, entry.getValue());
        }
        return map;
    }
}
