package dev.chora.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema of a line of a ledger. */
public final class LedgerSchema {
    private LedgerSchema() {}

    /** The schema as JSON text. */
    public static String text() {
        try (InputStream in = LedgerSchema.class.getResourceAsStream("ledger.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("ledger.schema.json is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
