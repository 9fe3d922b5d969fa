package dev.chora.copier.merge.structure;

import java.util.HashSet;
import java.util.Set;
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
        if (!parses(text) || !keepsRemarks(base, ours, text)) {
            return null;
        }
        String decider = ended(ours) == ended(base) ? theirs : ours;
        return ended(decider) || !ended(text) ? text : text.substring(0, text.length() - 1);
    }

    /** Whether every comment on a line of its own that ours added is in the result, whatever became of what it was about. */
    private static boolean keepsRemarks(String base, String ours, String merged) {
        Set<String> there = remarks(merged);
        Set<String> old = remarks(base);
        for (String remark : remarks(ours)) {
            if (!there.contains(remark) && !old.contains(remark)) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> remarks(String text) {
        Set<String> remarks = new HashSet<>();
        for (String line : text.split("\n", -1)) {
            String word = line.strip();
            if (word.startsWith("#") || word.startsWith("//")) {
                remarks.add(word);
            }
        }
        return remarks;
    }

    private static boolean ended(String text) {
        return text.isEmpty() || text.endsWith("\n");
    }

    private static String terminated(String text) {
        return ended(text) ? text : text + "\n";
    }
}
