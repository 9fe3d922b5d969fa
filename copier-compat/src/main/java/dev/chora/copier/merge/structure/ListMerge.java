package dev.chora.copier.merge.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Merges lists: what either side removed goes, what either side added comes, ours first where both added at one place. An
 * entry that both sides replaced by something else is a conflict, unless it is plain which replaces which.
 */
final class ListMerge {
    private final List<Item> base;
    private final List<Item> ours;
    private final List<Item> theirs;

    private final boolean commas;

    private ListMerge(List<Item> base, List<Item> ours, List<Item> theirs, boolean commas) {
        this.commas = commas;
        this.base = base;
        this.ours = ours;
        this.theirs = theirs;
    }

    /** The merged entries; null where it is not plain what replaces what. */
    static @Nullable List<Item> merge(List<Item> base, List<Item> ours, List<Item> theirs, boolean commas) {
        List<Item> one = numbered(base);
        List<Item> two = Likeness.renamed(one, numbered(ours));
        List<Item> three = Likeness.renamed(one, numbered(theirs));
        List<Item> merged = new ListMerge(one, two, three, commas).merge();
        return merged == null || newTwins(merged, two, three) ? null : merged;
    }

    /** Entries that are there more than once get different keys, in their order. */
    private static List<Item> numbered(List<Item> items) {
        Map<String, Integer> seen = new HashMap<>();
        List<Item> numbered = new ArrayList<>(items.size());
        for (Item item : items) {
            int count = seen.merge(item.key(), 1, Integer::sum);
            String key = count == 1 ? item.key() : item.key() + "\u0000" + count;
            numbered.add(new Item(key, item.lead(), item.head(), item.value(), item.after()));
        }
        return numbered;
    }

    private @Nullable List<Item> merge() {
        Set<String> inBase = keys(base);
        Set<String> inOurs = keys(ours);
        Set<String> inTheirs = keys(theirs);
        List<Item> replaced = new ArrayList<>();
        for (Item old : base) {
            if (!inOurs.contains(old.key()) && !inTheirs.contains(old.key())) {
                replaced.add(old);
            }
        }
        List<Item> ourNew = added(ours, inBase, inTheirs);
        List<Item> theirNew = added(theirs, inBase, inOurs);
        String oursKey = null;
        Item joined = null;
        Item joinedTheirs = null;
        if (!replaced.isEmpty() && !ourNew.isEmpty() && !theirNew.isEmpty()) {
            if (replaced.size() != 1 || ourNew.size() != 1 || theirNew.size() != 1) {
                return null;
            }
            joined = NodeMerge.item(replaced.get(0), ourNew.get(0), theirNew.get(0));
            if (joined == null) {
                return null;
            }
            oursKey = ourNew.get(0).key();
            joinedTheirs = theirNew.get(0);
        }
        Map<String, Item> oldByKey = map(base);
        Map<String, Item> otherByKey = map(theirs);
        List<Item> merged = new ArrayList<>();
        for (Item mine : ours) {
            Item old = oldByKey.get(mine.key());
            Item other = otherByKey.get(mine.key());
            if (joined != null && mine.key().equals(oursKey)) {
                merged.add(new Item(mine.key(), joined.lead(), joined.head(), joined.value(), joined.after()));
            } else if (other != null) {
                Item both = NodeMerge.item(old, mine, other);
                if (both == null) {
                    return null;
                }
                merged.add(both);
            } else if (old == null) {
                merged.add(mine);
            } else if (!mine.body().equals(old.body())) {
                return null;
            }
        }
        return insertTheirs(merged, oldByKey, inOurs, inTheirs, joinedTheirs) ? merged : null;
    }

    private boolean insertTheirs(
            List<Item> merged,
            Map<String, Item> oldByKey,
            Set<String> inOurs,
            Set<String> inTheirs,
            @Nullable Item done) {
        String previous = null;
        for (Item other : theirs) {
            Item old = oldByKey.get(other.key());
            @SuppressWarnings("ReferenceEquality") // the very item, not one that looks like it
            boolean settled = other == done;
            if (!inOurs.contains(other.key()) && !settled) {
                if (old == null) {
                    KeyedMerge.insert(merged, other, previous, inTheirs, commas);
                } else if (!other.body().equals(old.body())) {
                    return false;
                }
            }
            if (KeyedMerge.indexOf(merged, other.key()) >= 0) {
                previous = other.key();
            }
        }
        return true;
    }

    private static List<Item> added(List<Item> items, Set<String> inBase, Set<String> inOther) {
        List<Item> added = new ArrayList<>();
        for (Item item : items) {
            if (!inBase.contains(item.key()) && !inOther.contains(item.key())) {
                added.add(item);
            }
        }
        return added;
    }

    /** Whether two entries that name the same thing came together only by merging. */
    private static boolean newTwins(List<Item> merged, List<Item> ours, List<Item> theirs) {
        Set<String> names = new HashSet<>();
        Set<String> twins = new HashSet<>();
        for (Item item : merged) {
            String name = ListNames.of(item);
            if (name != null && !names.add(name)) {
                twins.add(name);
            }
        }
        for (String twin : twins) {
            if (count(merged, twin) > Math.max(count(ours, twin), count(theirs, twin))) {
                return true;
            }
        }
        return false;
    }

    private static int count(List<Item> items, String name) {
        int count = 0;
        for (Item item : items) {
            if (name.equals(ListNames.of(item))) {
                count++;
            }
        }
        return count;
    }

    private static Set<String> keys(List<Item> items) {
        Set<String> keys = new HashSet<>();
        for (Item item : items) {
            keys.add(item.key());
        }
        return keys;
    }

    private static Map<String, Item> map(List<Item> items) {
        Map<String, Item> map = new HashMap<>();
        for (Item item : items) {
            map.put(item.key(), item);
        }
        return map;
    }
}
