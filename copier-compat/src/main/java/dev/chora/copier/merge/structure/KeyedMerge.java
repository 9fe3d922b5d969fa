package dev.chora.copier.merge.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Merges entries that are known by their keys. Our order stays; what is new from the other side follows its neighbour. */
final class KeyedMerge {
    private final Map<String, Item> base;
    private final Map<String, Item> ours;
    private final Map<String, Item> theirs;

    private final boolean commas;

    private KeyedMerge(Map<String, Item> base, Map<String, Item> ours, Map<String, Item> theirs, boolean commas) {
        this.commas = commas;
        this.base = base;
        this.ours = ours;
        this.theirs = theirs;
    }

    /**
     * The merged entries; null where both sides changed one entry in different ways, or a key is there twice.
     *
     * @param commas whether commas separate the entries, so that several may stand on one line
     */
    static @Nullable List<Item> merge(List<Item> base, List<Item> ours, List<Item> theirs, boolean commas) {
        Map<String, Item> one = byKey(base);
        Map<String, Item> two = byKey(ours);
        Map<String, Item> three = byKey(theirs);
        return one == null || two == null || three == null
                ? null
                : new KeyedMerge(one, two, three, commas).merge(ours, theirs);
    }

    static @Nullable Map<String, Item> byKey(List<Item> items) {
        Map<String, Item> map = new HashMap<>();
        for (Item item : items) {
            if (map.put(item.key(), item) != null) {
                return null;
            }
        }
        return map;
    }

    private @Nullable List<Item> merge(List<Item> ourItems, List<Item> theirItems) {
        List<Item> merged = new ArrayList<>();
        String remarks = "";
        for (Item mine : ourItems) {
            Item old = base.get(mine.key());
            Item other = theirs.get(mine.key());
            if (other != null) {
                Item both = NodeMerge.item(old, mine, other);
                if (both == null) {
                    return null;
                }
                merged.add(both.withLead(remarks + both.lead()));
                remarks = "";
            } else if (old == null) {
                merged.add(mine.withLead(remarks + mine.lead()));
                remarks = "";
            } else if (!mine.body().equals(old.body())) {
                return null;
            } else {
                // the entry goes, but what was written above it goes along with the next one
                remarks += addedLines(old.lead(), mine.lead());
            }
        }
        if (!remarks.isEmpty()) {
            return null;
        }
        String previous = null;
        for (Item other : theirItems) {
            Item old = base.get(other.key());
            if (!ours.containsKey(other.key())) {
                if (old == null) {
                    insert(merged, other, previous, theirs.keySet(), commas);
                } else if (!other.body().equals(old.body())) {
                    return null;
                }
            }
            if (indexOf(merged, other.key()) >= 0) {
                previous = other.key();
            }
        }
        return merged;
    }

    /** The whole lines of a lead that another one does not have. */
    private static String addedLines(String old, String lead) {
        List<String> known = List.of(old.split("\n", -1));
        StringBuilder added = new StringBuilder();
        int start = 0;
        for (int end = lead.indexOf('\n'); end >= 0; end = lead.indexOf('\n', start)) {
            String line = lead.substring(start, end);
            if (!line.isBlank() && !known.contains(line)) {
                added.append(line).append('\n');
            }
            start = end + 1;
        }
        return added.toString();
    }

    /** Puts an entry behind its neighbour, and behind what our side has added there already. */
    static void insert(List<Item> merged, Item item, @Nullable String previous, Set<String> known, boolean commas) {
        int place = previous == null ? 0 : indexOf(merged, previous) + 1;
        while (place < merged.size() && !known.contains(merged.get(place).key())) {
            place++;
        }
        merged.add(place, commas ? fitted(item, merged, place) : item);
    }

    /** An entry on a line of its own takes the indentation of its new neighbour. */
    private static Item fitted(Item item, List<Item> merged, int place) {
        if (place > 0 && item.lead().isBlank()) {
            String lead = merged.get(place - 1).lead();
            boolean first = place == 1 && lead.isEmpty();
            if (first) {
                return item.lead().isEmpty() ? item.withLead(" ") : item;
            }
            boolean oneLine = item.lead().indexOf('\n') < 0;
            return oneLine && lead.isBlank() && lead.indexOf('\n') >= 0 ? item.withLead(lead) : item;
        }
        return item;
    }

    static int indexOf(List<Item> items, String key) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }
}
