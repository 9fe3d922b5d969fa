package dev.chora.jinja.regex;

import org.jspecify.annotations.Nullable;

/**
 * A translated part of a pattern.
 *
 * @param java the part in Java's syntax, safe to stand beside others
 * @param least fewest characters it matches
 * @param most most characters it matches; {@link #UNBOUNDED} when there is no bound
 * @param cost how often its inner parts are tried on an empty text, a guard against repeats of repeats
 * @param kind what may follow it
 * @param members what it matches as the inside of a Java character class; null when it is not one character of a set
 */
record Piece(
        String java,
        long least,
        long most,
        long cost,
        Kind kind,
        @Nullable String members) {
    static final long UNBOUNDED = 1L << 40;
    /** Above this many empty tries a pattern is refused. */
    static final long MOST_COST = 2_000_000;

    static final Piece EMPTY = new Piece("", 0, 0, 1, Kind.SEQUENCE, null);

    enum Kind {
        /** One unit that takes a quantifier as it stands. */
        UNIT,
        /** Something that must be wrapped before a quantifier. */
        SEQUENCE,
        /** A position such as {@code ^}, which cannot be repeated. */
        ANCHOR,
        /** Already repeated. */
        REPEAT
    }

    static Piece unit(String java, @Nullable String members) {
        return new Piece(java, 1, 1, 1, Kind.UNIT, members);
    }

    static Piece anchor(String java) {
        return new Piece(java, 0, 0, 1, Kind.ANCHOR, null);
    }

    static long bounded(long width) {
        return Math.min(width, UNBOUNDED);
    }

    Piece as(String text, Kind newKind) {
        return new Piece(text, least, most, cost, newKind, null);
    }

    /** The text with a bracket around it where a quantifier needs one. */
    String repeatable() {
        return kind == Kind.UNIT ? java : "(?:" + java + ")";
    }
}
