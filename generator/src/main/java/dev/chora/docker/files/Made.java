package dev.chora.docker.files;

import dev.chora.copier.merge.text.UnifiedDiff;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A file that a project may get.
 *
 * @param path relative to the project
 * @param text what it shall hold
 * @param before what is there; null when nothing is
 */
public record Made(String path, String text, byte @Nullable [] before) {
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
        return Arrays.equals(before, bytes()) ? Action.IDENTICAL : Action.REPLACE;
    }

    /** Its content. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The change as a patch; empty when nothing changes. */
    public String diff() {
        return action() == Action.IDENTICAL ? "" : UnifiedDiff.of(path, before, bytes());
    }
}
