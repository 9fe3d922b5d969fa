package dev.chora.matrix;

import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with what a template makes.
 *
 * @param where file, line and column as far as known, or null
 * @param advice what to do, or null
 */
public record Fault(
        Kind kind,
        String message,
        @Nullable String where,
        @Nullable String advice) {
    /** At which point it showed. */
    public enum Kind {
        /** The template does not render with these answers. */
        RENDER("does not render"),
        /** The project has a fault. */
        VERIFY("verify"),
        /** A second rendering with the same answers gives something else. */
        AGAIN("not the same twice"),
        /** An untouched project of an older version does not come to this one. */
        UPDATE("update");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word for it in reports. */
        public String word() {
            return word;
        }
    }
}
