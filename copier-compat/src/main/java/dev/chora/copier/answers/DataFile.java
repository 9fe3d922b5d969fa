package dev.chora.copier.answers;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Location;
import java.io.IOException;
import java.nio.file.Path;
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
}
