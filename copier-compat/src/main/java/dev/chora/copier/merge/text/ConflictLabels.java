package dev.chora.copier.merge.text;

/**
 * The words behind the conflict markers.
 *
 * @param ours behind {@code <<<<<<<}
 * @param base behind {@code |||||||}, seen only with {@link MergeStyle#DIFF3}
 * @param theirs behind {@code >>>>>>>}
 */
public record ConflictLabels(String ours, String base, String theirs) {
    /** The words that Copier writes. */
    public static final ConflictLabels COPIER = new ConflictLabels("before updating", "last update", "after updating");
}
