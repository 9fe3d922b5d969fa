package dev.chora.copier.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The schema of {@code copier.yml} after Copier's reference of settings and questions. */
public final class ConfigSchema {
    private ConfigSchema() {}

    /** The schema as JSON text. */
    public static String text() {
        try (InputStream in = ConfigSchema.class.getResourceAsStream("copier.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("copier.schema.json is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
