package dev.chora.copier.answers;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Location;
import dev.chora.copier.yaml.Utf8;
import dev.chora.copier.yaml.YamlPlaces;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The file of {@code --data-file}: answers with their YAML types. */
public final class DataFile {
    private DataFile() {}

    /**
     * The answers in a file, in their order.
     *
     * @param shown the path as the person typed it, for errors
     * @throws CopierException of kind {@link ErrorKind#DATA_FILE} when the file holds no answers, of kind
     *     {@link ErrorKind#USAGE} when there is no readable file
     */
    public static Map<String, @Nullable Object> read(Path file, String shown) {
        try {
            return YamlFile.map(file, "data file", shown);
        } catch (IOException unreadable) {
            throw new CopierException(
                    ErrorKind.USAGE, "The data file cannot be read: " + shown, Location.file(shown), null, unreadable);
        }
    }

    /** Where a name stands in a data file; null when it is not there. */
    public static @Nullable Location place(Path file, String shown, String name) {
        try {
            String text = Utf8.read(file);
            YamlPlaces.Place value = YamlPlaces.find(text, List.of(name));
            return value == null ? null : Location.in(shown, value.line(), 0, text);
        } catch (IOException unreadable) {
            return null;
        }
    }
}
