package dev.chora.copier.merge.structure;

import org.jspecify.annotations.Nullable;

/** A format that is read into a block, merged there, and checked again after it was written. */
abstract class ParsedFormat implements TextFormat {
    /** The text as a block; null when it is not well formed. The text is empty or ends with a line feed. */
    abstract @Nullable Block read(String text);

    @Override
    public boolean parses(String text) {
        return read(terminated(text)) != null;
    }

    @Override
    public @Nullable String merge(String base, String ours, String theirs) {
        Block old = read(terminated(base));
        Block mine = read(terminated(ours));
        Block other = read(terminated(theirs));
        if (old == null || mine == null || other == null) {
            return null;
        }
        Node merged = NodeMerge.merge(old, mine, other);
        if (merged == null) {
            return null;
        }
        String text = merged.text();
        if (!parses(text)) {
            return null;
        }
        String decider = ended(ours) == ended(base) ? theirs : ours;
        return ended(decider) || !ended(text) ? text : text.substring(0, text.length() - 1);
    }

    private static boolean ended(String text) {
        return text.isEmpty() || text.endsWith("\n");
    }

    private static String terminated(String text) {
        return ended(text) ? text : text + "\n";
    }
}
