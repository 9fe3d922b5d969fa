package dev.chora.cli.complete;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The script that a shell loads; it asks {@code chora complete} at every Tab. */
public final class CompletionScript {
    private CompletionScript() {}

    /** The script for {@code bash}, {@code zsh} or {@code fish}; null for another shell. */
    public static @Nullable String of(String shell) {
        switch (shell) {
            case "bash", "zsh", "fish":
                try (InputStream in = CompletionScript.class.getResourceAsStream(shell + ".sh")) {
                    return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
                } catch (IOException e) {
                    return null;
                }
            default:
                return null;
        }
    }
}
