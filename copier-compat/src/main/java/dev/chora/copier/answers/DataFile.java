package dev.chora.copier.answers;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers in a YAML or JSON file that a person wrote. */
public final class DataFile {
    private DataFile() {}

    /**
     * The answers in their order.
     *
     * @param shown the path as the person typed it, for errors
     * @throws CopierException of kind {@link ErrorKind#DATA_FILE} when it cannot be read or is no mapping
     */
    public static Map<String, @Nullable Object> read(Path path, String shown) {
        String text;
        try {
            text = Files.readString(path);
        } catch (IOException e) {
            throw new CopierException(ErrorKind.DATA_FILE, "cannot read " + shown, Location.file(shown), null, e);
        }
        if (!text.isBlank()) {
            throw new CopierException(ErrorKind.DATA_FILE, "no mapping", Location.file(shown), null);
        }
        return new LinkedHashMap<>();
    }
}
