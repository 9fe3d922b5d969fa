package dev.chora.copier.merge.structure;

import java.util.List;

/**
 * Entries between a beginning and an end.
 *
 * @param kind how entries of different texts are matched
 * @param prefix before the first entry, such as a bracket
 * @param separator between entries and not part of any: a comma, the end of a continued line, or nothing
 * @param trailing whether the separator also follows the last entry
 * @param suffix behind the last entry: what is left of the text, and a bracket
 */
record Block(Kind kind, String prefix, List<Item> items, String separator, boolean trailing, String suffix)
        implements Node {
    /** How entries are matched. */
    enum Kind {
        /** By their keys, each of which is there once; the order says little. */
        KEYED,
        /** By their keys in their order; an entry may be there more than once. */
        LISTED
    }

    Block {
        items = List.copyOf(items);
    }

    /** Entries that bring their own line ends. */
    static Block of(Kind kind, String prefix, List<Item> items, String suffix) {
        return new Block(kind, prefix, items, "", false, suffix);
    }

    /** The same block with other entries. */
    Block with(String otherPrefix, List<Item> others, boolean otherTrailing, String otherSuffix) {
        return new Block(kind, otherPrefix, others, separator, otherTrailing, otherSuffix);
    }

    @Override
    public void render(StringBuilder out) {
        out.append(prefix);
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            out.append(item.lead()).append(item.head());
            item.value().render(out);
            if (trailing || i + 1 < items.size()) {
                out.append(separator);
            }
            out.append(item.after());
        }
        out.append(suffix);
    }
}
