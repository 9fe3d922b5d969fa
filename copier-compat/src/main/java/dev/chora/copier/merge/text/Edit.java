package dev.chora.copier.merge.text;

/**
 * One difference: the lines {@code from.. to} (end not included) of the old text became the lines {@code newFrom..newTo} of
 * the new one. Lines count from 0; one of the two ranges may be empty, not both.
 */
public record Edit(int from, int to, int newFrom, int newTo) {
    /** Number of old lines that go. */
    public int removed() {
        return to - from;
    }

    /** Number of new lines that come. */
    public int added() {
        return newTo - newFrom;
    }
}
