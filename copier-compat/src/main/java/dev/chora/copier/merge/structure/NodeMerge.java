package dev.chora.copier.merge.structure;

import dev.chora.copier.merge.text.ConflictLabels;
import dev.chora.copier.merge.text.MergeStyle;
import dev.chora.copier.merge.text.MergedText;
import dev.chora.copier.merge.text.TextMerge;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The three-way merge of nodes. Every method gives null where both sides changed the same thing in different ways. */
final class NodeMerge {
    private NodeMerge() {}

    /** Merges; without a base both sides added the node. */
    static @Nullable Node merge(@Nullable Node base, Node ours, Node theirs) {
        String mine = ours.text();
        String other = theirs.text();
        if (mine.equals(other)) {
            return ours;
        }
        if (base != null) {
            String old = base.text();
            if (old.equals(other)) {
                return ours;
            }
            if (old.equals(mine)) {
                return theirs;
            }
        }
        if (ours instanceof Block one
                && theirs instanceof Block two
                && one.kind() == two.kind()
                && one.separator().equals(two.separator())) {
            Block old = base instanceof Block block && block.kind() == one.kind() ? block : null;
            if (base == null || old != null) {
                return blocks(
                        old == null ? one.with(one.prefix(), List.of(), one.trailing(), one.suffix()) : old, one, two);
            }
        }
        String text = base == null ? null : lines(base.text(), mine, other);
        return text == null ? null : new Leaf(text);
    }

    private static @Nullable Block blocks(Block base, Block ours, Block theirs) {
        boolean oursFilled = ours.items().isEmpty() && !theirs.items().isEmpty();
        boolean theirsFilled = theirs.items().isEmpty() && !ours.items().isEmpty();
        // Brackets around nothing are laid out in another way than those around something.
        String prefix = oursFilled
                ? theirs.prefix()
                : theirsFilled ? ours.prefix() : trivia(base.prefix(), ours.prefix(), theirs.prefix());
        String suffix = oursFilled
                ? theirs.suffix()
                : theirsFilled ? ours.suffix() : trivia(base.suffix(), ours.suffix(), theirs.suffix());
        boolean commas = ours.separator().equals(",");
        List<Item> items = ours.kind() == Block.Kind.KEYED
                ? KeyedMerge.merge(base.items(), ours.items(), theirs.items(), commas)
                : ListMerge.merge(base.items(), ours.items(), theirs.items(), commas);
        if (prefix == null || suffix == null || items == null) {
            return null;
        }
        boolean trailing = ours.items().isEmpty() ? theirs.trailing() : ours.trailing();
        return ours.with(prefix, items, trailing, suffix);
    }

    /** Merges one entry that all three have, or both sides when the base is null. */
    static @Nullable Item item(@Nullable Item base, Item ours, Item theirs) {
        String old = base == null ? "" : base.lead();
        String lead = base == null && !ours.lead().isBlank() && !theirs.lead().isBlank()
                ? same(ours.lead(), theirs.lead())
                : trivia(old, ours.lead(), theirs.lead());
        String head = atom(base == null ? null : base.head(), ours.head(), theirs.head());
        String after = trivia(base == null ? "" : base.after(), ours.after(), theirs.after());
        Node value = merge(base == null ? null : base.value(), ours.value(), theirs.value());
        return lead == null || head == null || after == null || value == null
                ? null
                : new Item(ours.key(), lead, head, value, after);
    }

    private static @Nullable String same(String one, String two) {
        return one.equals(two) ? one : null;
    }

    private static @Nullable String atom(@Nullable String base, String ours, String theirs) {
        if (ours.equals(theirs) || theirs.equals(base)) {
            return ours;
        }
        return ours.equals(base) ? theirs : null;
    }

    /** Blank lines and comments; where only blanks differ, ours stay. */
    private static @Nullable String trivia(String base, String ours, String theirs) {
        String atom = atom(base, ours, theirs);
        if (atom != null) {
            return atom;
        }
        if (ours.strip().equals(theirs.strip())) {
            return ours;
        }
        if (theirs.strip().equals(base.strip())) {
            return ours;
        }
        return ours.strip().equals(base.strip()) ? theirs : lines(base, ours, theirs);
    }

    /** Texts of several lines whose lines merge. */
    private static @Nullable String lines(String base, String ours, String theirs) {
        if (base.indexOf('\n') < 0) {
            return null;
        }
        MergedText merged = TextMerge.merge(utf8(base), utf8(ours), utf8(theirs), MergeStyle.MERGE);
        return merged.clean() ? new String(merged.bytes(ConflictLabels.COPIER), StandardCharsets.UTF_8) : null;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
