package dev.chora.copier.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A made-up document that any format can write: entries with keys, comments and values. Keys ({@code k12}) and items of
 * lists ({@code v7}) are there once in a whole document; the last bit of their numbers says which side may change them.
 */
final class Sketch {
    /** A text, a list of texts, or further entries. */
    static final class Entry {
        final String key;
        Object value;

        @Nullable
        String comment;

        Entry(String key, Object value, @Nullable String comment) {
            this.key = key;
            this.value = value;
            this.comment = comment;
        }

        List<String> items() {
            List<String> items = new ArrayList<>();
            for (Object item : (List<?>) value) {
                items.add((String) item);
            }
            return items;
        }

        Entry copy() {
            Object copied = value instanceof Sketch sketch ? sketch.copy() : value;
            return new Entry(key, copied, comment);
        }
    }

    /** Gives out numbers that nothing has yet. */
    static final class Numbers {
        private int last;

        /** Another hand that gives out the same numbers from here on. */
        Numbers fork() {
            Numbers fork = new Numbers();
            fork.last = last;
            return fork;
        }

        String next(String kind, @Nullable Integer side) {
            last++;
            while (side != null && last % 2 != side) {
                last++;
            }
            return kind + last;
        }
    }

    private static final String[] WORDS = {
        "plain",
        "two words",
        "with # hash",
        "a: b",
        "it's",
        "say \"hi\"",
        "back\\slash",
        "ü 𝄞",
        "-dash",
        "{brace}",
        "x, y"
    };

    final List<Entry> entries = new ArrayList<>();

    static int side(String name) {
        return Integer.parseInt(name.substring(1)) % 2;
    }

    /** @param depth how many levels of entries may follow */
    static Sketch random(Random random, Numbers numbers, int depth) {
        Sketch sketch = new Sketch();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            sketch.entries.add(entry(random, numbers, depth, null));
        }
        return sketch;
    }

    private static Entry entry(Random random, Numbers numbers, int depth, @Nullable Integer side) {
        String key = numbers.next("k", side);
        Object value = text(random);
        if (depth > 0 && random.nextInt(3) == 0) {
            value = random(random, numbers, depth - 1);
        } else if (random.nextInt(4) == 0) {
            List<String> items = new ArrayList<>();
            for (int i = random.nextInt(5); i >= 0; i--) {
                items.add(numbers.next("v", null));
            }
            value = items;
        }
        return new Entry(key, value, random.nextInt(3) == 0 ? "about " + key : null);
    }

    private static String text(Random random) {
        return WORDS[random.nextInt(WORDS.length)] + " " + random.nextInt(100);
    }

    Sketch copy() {
        Sketch copy = new Sketch();
        for (Entry entry : entries) {
            copy.entries.add(entry.copy());
        }
        return copy;
    }

    /** Changes what belongs to one side: adds anywhere, changes and removes its own. */
    void edit(Random random, Numbers numbers, int side, SketchText format) {
        edit(random, numbers, side, format, format.depth());
    }

    private void edit(Random random, Numbers numbers, int side, SketchText format, int depth) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            Entry entry = entries.get(i);
            boolean own = side(entry.key) == side;
            if (entry.value instanceof Sketch sketch) {
                sketch.edit(random, numbers, side, format, depth - 1);
            } else if (entry.value instanceof List<?> && (own || format.sharesLists())) {
                entry.value = edited(entry.items(), random, numbers, side);
            } else if (own && entry.value instanceof String && random.nextInt(4) == 0) {
                entry.value = text(random) + " of " + side;
            }
            if (own && entry.comment != null && random.nextInt(6) == 0) {
                entry.comment = "now about " + entry.key;
            }
            boolean removable = i > 0 || format.emptied();
            if (own && removable && entry.value instanceof String && random.nextInt(8) == 0) {
                entries.remove(i);
            }
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            entries.add(random.nextInt(entries.size() + 1), entry(random, numbers, Math.max(0, depth), side));
        }
    }

    private static List<String> edited(List<String> items, Random random, Numbers numbers, int side) {
        List<String> edited = new ArrayList<>(items);
        edited.removeIf(item -> !item.equals(items.get(0)) && side(item) == side && random.nextInt(5) == 0);
        if (random.nextInt(3) == 0) {
            edited.add(random.nextInt(edited.size() + 1), numbers.next("v", side));
        }
        return edited;
    }

    /** What both sides together make of a base; lists hold the items of ours and then those that only theirs added. */
    static Sketch merged(Sketch base, Sketch ours, Sketch theirs) {
        Map<String, Entry> old = base.byKey();
        Map<String, Entry> other = theirs.byKey();
        Sketch merged = new Sketch();
        for (Entry mine : ours.entries) {
            Entry before = old.get(mine.key);
            Entry their = other.get(mine.key);
            if (before == null) {
                merged.entries.add(mine.copy());
            } else if (their != null) {
                merged.entries.add(merged(before, mine, their));
            }
        }
        for (Entry their : theirs.entries) {
            if (!old.containsKey(their.key)) {
                merged.entries.add(their.copy());
            }
        }
        return merged;
    }

    private static Entry merged(Entry base, Entry ours, Entry theirs) {
        Entry owner = side(base.key) == 0 ? ours : theirs;
        Object value = owner.value;
        if (base.value instanceof Sketch sketch) {
            value = merged(sketch, (Sketch) ours.value, (Sketch) theirs.value);
        } else if (base.value instanceof List<?>) {
            List<String> items = new ArrayList<>(ours.items());
            items.removeIf(
                    item -> base.items().contains(item) && !theirs.items().contains(item));
            for (String item : theirs.items()) {
                if (!base.items().contains(item)) {
                    items.add(item);
                }
            }
            value = items;
        }
        return new Entry(base.key, value, owner.comment);
    }

    private Map<String, Entry> byKey() {
        Map<String, Entry> map = new LinkedHashMap<>();
        for (Entry entry : entries) {
            map.put(entry.key, entry);
        }
        return map;
    }

    /** The same as plain maps, lists and texts. */
    Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        for (Entry entry : entries) {
            data.put(entry.key, entry.value instanceof Sketch sketch ? sketch.data() : entry.value);
        }
        return data;
    }
}
