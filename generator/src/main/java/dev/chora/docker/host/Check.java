package dev.chora.docker.host;

import org.jspecify.annotations.Nullable;

/**
 * One thing that was looked at.
 *
 * @param id its name for programs
 * @param title its name for people
 * @param found what there is
 * @param needed what there must be; empty where being there is all
 * @param mend what helps when it is not enough; null when nothing has to
 */
public record Check(
        String id,
        String title,
        Verdict verdict,
        String found,
        String needed,
        @Nullable Mend mend) {
    /** How it is judged. */
    public enum Verdict {
        /** Enough. */
        OK,
        /** Too little, or missing. */
        FAILED,
        /** Not measured: neither good nor bad. */
        UNKNOWN
    }

    /** What helps on each system, the one where the engine is. */
    public record Mend(String linux, String macos, String windows) {}
}
