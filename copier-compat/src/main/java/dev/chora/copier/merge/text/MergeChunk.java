package dev.chora.copier.merge.text;

/**
 * One region of a merge in which at least one side differs from the base. Ranges are lines from 0, the end not included.
 * Between chunks all is as in our text.
 *
 * @param kind where the text of the region comes from
 */
public record MergeChunk(Kind kind, int baseFrom, int baseTo, int oursFrom, int oursTo, int theirsFrom, int theirsTo) {
    /** Whose lines a region takes. */
    public enum Kind {
        /** Only our side changed it. */
        OURS,
        /** Only their side changed it. */
        THEIRS,
        /** Both changed it, in different ways. */
        CONFLICT
    }

    /** Whether a person has to decide. */
    public boolean conflict() {
        return kind == Kind.CONFLICT;
    }
}
