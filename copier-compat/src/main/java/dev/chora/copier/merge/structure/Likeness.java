package dev.chora.copier.merge.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells which new entry of a list is an old one that was changed: the one that shares most of its words. */
final class Likeness {
    private Likeness() {}

    /** Entries that are old ones in a changed form and in their place, under the keys of the old ones; others as they are. */
    static List<Item> renamed(List<Item> base, List<Item> side) {
        Set<String> old = keys(base);
        Set<String> now = keys(side);
        Map<String, List<Item>> added = between(side, old);
        if (added.isEmpty()) {
            return side;
        }
        Map<String, String> names = new HashMap<>();
        for (Map.Entry<String, List<Item>> gap : between(base, now).entrySet()) {
            List<Item> candidates = added.getOrDefault(gap.getKey(), List.of());
            for (Item gone : gap.getValue()) {
                Item changed = best(gone, candidates);
                if (changed != null) {
                    candidates.remove(changed);
                    names.put(changed.key(), gone.key());
                }
            }
        }
        List<Item> renamed = new ArrayList<>(side);
        renamed.replaceAll(item -> new Item(
                names.getOrDefault(item.key(), item.key()), item.lead(), item.head(), item.value(), item.after()));
        return renamed;
    }

    /** Entries whose keys are not known, by the known key before them. */
    private static Map<String, List<Item>> between(List<Item> items, Set<String> known) {
        Map<String, List<Item>> gaps = new LinkedHashMap<>();
        String previous = "";
        for (Item item : items) {
            if (known.contains(item.key())) {
                previous = item.key();
            } else {
                gaps.computeIfAbsent(previous, key -> new ArrayList<>()).add(item);
            }
        }
        return gaps;
    }

    private static Set<String> keys(List<Item> items) {
        Set<String> keys = new HashSet<>();
        for (Item item : items) {
            keys.add(item.key());
        }
        return keys;
    }

    /** The entry that is most like an old one; null when none shares half of its words, or two are equally like it. */
    private static @Nullable Item best(Item old, List<Item> candidates) {
        List<String> words = words(old);
        Item best = null;
        double highest = 0.5;
        for (Item candidate : candidates) {
            double likeness = likeness(words, words(candidate));
            if (likeness > highest) {
                best = candidate;
                highest = likeness;
            } else if (likeness == highest) {
                best = null;
            }
        }
        return best;
    }

    private static double likeness(List<String> one, List<String> two) {
        List<String> rest = new ArrayList<>(two);
        int common = 0;
        for (String word : one) {
            common += rest.remove(word) ? 1 : 0;
        }
        return 2.0 * common / Math.max(1, one.size() + two.size());
    }

    private static List<String> words(Item item) {
        String text = item.body();
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            }
        }
        return words;
    }
}
