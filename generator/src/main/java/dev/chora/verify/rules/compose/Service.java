package dev.chora.verify.rules.compose;

import dev.chora.verify.yaml.YamlList;
import dev.chora.verify.yaml.YamlMap;
import dev.chora.verify.yaml.YamlNode;
import dev.chora.verify.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A service as the files together describe it: what it extends first, then the base file, then those laid over it. */
final class Service {
    /** What one file says about it. */
    record Part(String path, YamlScalar key, YamlMap map) {}

    private final String name;
    private final List<Part> parts;

    Service(String name, List<Part> parts) {
        this.name = name;
        this.parts = List.copyOf(parts);
    }

    String name() {
        return name;
    }

    List<Part> parts() {
        return parts;
    }

    /** Its key in the file that says the last word. */
    Found key() {
        Part last = parts.get(parts.size() - 1);
        return new Found(last.path(), last.key());
    }

    /** The value that counts where later files replace earlier ones, or null. */
    @Nullable
    Found last(String... keys) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            Part part = parts.get(i);
            YamlNode node = part.map();
            for (String key : keys) {
                node = node instanceof YamlMap map ? map.get(key) : null;
            }
            if (node != null) {
                return node.tag().equals("!reset") ? null : new Found(part.path(), node);
            }
        }
        return null;
    }

    /** The text of such a value, or null when there is none or it is no scalar. */
    @Nullable
    String text(String... keys) {
        Found found = last(keys);
        return found != null && found.node() instanceof YamlScalar scalar && scalar.kind() != YamlScalar.Kind.NULL
                ? scalar.text()
                : null;
    }

    /** The values that count where files add to each other, base first. */
    List<Found> all(String key) {
        List<Found> found = new ArrayList<>();
        for (Part part : parts) {
            YamlNode node = part.map().get(key);
            if (node != null) {
                if (node.tag().equals("!reset") || node.tag().equals("!override")) {
                    found.clear();
                }
                if (!node.tag().equals("!reset")) {
                    found.add(new Found(part.path(), node));
                }
            }
        }
        return found;
    }

    /** The elements of such values: of lists the items, of a single scalar itself. */
    List<Found> items(String key) {
        List<Found> items = new ArrayList<>();
        for (Found found : all(key)) {
            if (found.node() instanceof YamlList list) {
                for (YamlNode item : list.items()) {
                    items.add(new Found(found.path(), item));
                }
            } else if (found.node() instanceof YamlScalar) {
                items.add(found);
            }
        }
        return items;
    }

    /** The names that such values mention: keys of mappings, texts of lists. */
    List<Found> names(String key) {
        List<Found> names = new ArrayList<>();
        for (Found found : all(key)) {
            if (found.node() instanceof YamlMap map) {
                for (YamlMap.Entry entry : map.entries()) {
                    names.add(new Found(found.path(), entry.key()));
                }
            } else if (found.node() instanceof YamlList list) {
                for (YamlNode item : list.items()) {
                    if (item instanceof YamlScalar) {
                        names.add(new Found(found.path(), item));
                    }
                }
            }
        }
        return names;
    }

    /** Its profiles; none means that it always starts. */
    List<String> profiles() {
        List<String> profiles = new ArrayList<>();
        for (Found found : items("profiles")) {
            profiles.add(((YamlScalar) found.node()).text());
        }
        return profiles;
    }

    /** Whether some start of the project may start both. */
    boolean meets(Service other) {
        List<String> mine = profiles();
        List<String> theirs = other.profiles();
        if (mine.isEmpty() || theirs.isEmpty()) {
            return true;
        }
        for (String profile : mine) {
            if (theirs.contains(profile)) {
                return true;
            }
        }
        return false;
    }
}
