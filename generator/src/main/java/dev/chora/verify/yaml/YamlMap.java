package dev.chora.verify.yaml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mapping; merge keys ({@code <<}) are resolved, keys that are no scalars are left out. */
public record YamlMap(int line, int column, String tag, List<Entry> entries) implements YamlNode {
    /** A key with its value. */
    public record Entry(YamlScalar key, YamlNode value) {
        /** The key's text. */
        public String name() {
            return key.text();
        }
    }

    /** The value of a key, or null. */
    public @Nullable YamlNode get(String name) {
        Entry entry = entry(name);
        return entry == null ? null : entry.value();
    }

    /** The last entry of this name, or null. */
    public @Nullable Entry entry(String name) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).name().equals(name)) {
                return entries.get(i);
            }
        }
        return null;
    }

    /** Whether there is such a key. */
    public boolean has(String name) {
        return entry(name) != null;
    }

    /** The value of a key when it is a mapping, else null. */
    public @Nullable YamlMap map(String name) {
        return get(name) instanceof YamlMap map ? map : null;
    }

    /** The value of a key when it is a sequence, else null. */
    public @Nullable YamlList list(String name) {
        return get(name) instanceof YamlList list ? list : null;
    }

    /** The text of a key's value when that is a scalar other than null, else null. */
    public @Nullable String text(String name) {
        return get(name) instanceof YamlScalar scalar && scalar.kind() != YamlScalar.Kind.NULL ? scalar.text() : null;
    }

    /** As {@link #text}, empty instead of null: for the output of a program, which may leave a key out. */
    public String textOrEmpty(String name) {
        String text = text(name);
        return text == null ? "" : text;
    }

    /** The whole number of a key; 0 when there is none. */
    public int number(String name) {
        try {
            return Integer.parseInt(textOrEmpty(name));
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
