package dev.chora.docker.files;

import dev.chora.copier.merge.text.UnifiedDiff;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A file that a project may get.
 *
 * @param path relative to the project
 * @param text what it shall hold
 * @param before what is there; null when nothing is
 */
public record Made(String path, String text, @Nullable String before) {
    /** What becomes of it. */
    public enum Action {
        CREATE,
        REPLACE,
        IDENTICAL
    }

    /** What becomes of it. */
    public Action action() {
        if (before == null) {
            return Action.CREATE;
        }
        return before.equals(text) ? Action.IDENTICAL : Action.REPLACE;
    }

    /** Its content. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The change as a patch; empty when nothing changes. */
    public String diff() {
        return action() == Action.IDENTICAL
                ? ""
                : UnifiedDiff.of(path, before == null ? null : before.getBytes(StandardCharsets.UTF_8), bytes());
    }
}
