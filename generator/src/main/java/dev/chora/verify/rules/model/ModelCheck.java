package dev.chora.verify.rules.model;

import dev.chora.verify.yaml.YamlList;
import dev.chora.verify.yaml.YamlMap;
import dev.chora.verify.yaml.YamlNode;
import dev.chora.verify.yaml.YamlScalar;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares a tree with a model. */
public final class ModelCheck {
    /** What a scalar's text becomes before its type is looked at. */
    public interface Values {
        /** The text after variables were filled in, or null when nobody can know it. */
        @Nullable
        String of(YamlScalar scalar);
    }

    private record Open(Struct struct, String path) {}

    private final Model model;
    private final Values values;
    private final List<Fault> faults = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();

    private ModelCheck(Model model, Values values) {
        this.model = model;
        this.values = values;
    }

    /** All misfits of a tree whose top is the named struct of the model, in the order of the text. */
    public static List<Fault> faults(Model model, String top, YamlNode tree, Values values) {
        return faults(model, top, tree, values, "");
    }

    /** The same for a part of a file, whose path of keys starts the paths in the messages. */
    public static List<Fault> faults(Model model, String top, YamlNode tree, Values values, String path) {
        ModelCheck check = new ModelCheck(model, values);
        check.value(new Type.Reference(top), tree, path);
        return check.faults;
    }

    private void value(Type type, YamlNode node, String path) {
        if (node.tag().equals("!reset")) {
            return;
        }
        if (type instanceof Type.Reference reference && node instanceof YamlMap map) {
            struct(model.struct(reference.name()), map, path);
        } else if (type instanceof Type.Mapping mapping && node instanceof YamlMap map) {
            for (YamlMap.Entry entry : map.entries()) {
                value(mapping.value(), entry.value(), child(path, entry.name()));
            }
        } else if (type instanceof Type.Sequence sequence && node instanceof YamlList list) {
            sequence(sequence, list, path);
        } else if (type instanceof Type.Choice choice) {
            Type chosen = choose(choice, node);
            if (chosen == null) {
                mismatch(type, node, path);
            } else {
                value(chosen, node, path);
            }
        } else if (!fits(type, node)) {
            mismatch(type, node, path);
        }
    }

    private void sequence(Type.Sequence type, YamlList list, String path) {
        Set<String> seen = new HashSet<>();
        int index = 0;
        for (YamlNode item : list.items()) {
            value(type.item(), item, path + "[" + index + "]");
            if (type.distinct() && item instanceof YamlScalar scalar && !seen.add(scalar.text())) {
                faults.add(new Fault(
                        Fault.Kind.REPEATED, item, path + " has " + scalar.text() + " twice", "Remove one of them."));
            }
            index++;
        }
    }

    private void struct(Struct struct, YamlMap map, String path) {
        open.push(new Open(struct, path));
        for (YamlMap.Entry entry : map.entries()) {
            Type type = struct.keys().get(entry.name());
            if (type != null) {
                value(type, entry.value(), child(path, entry.name()));
            } else if (!struct.knows(entry.name())) {
                unknown(struct, entry, path);
            }
        }
        for (String key : struct.required()) {
            if (!map.has(key)) {
                faults.add(new Fault(
                        Fault.Kind.MISSING_KEY, map, named(path) + " has no " + key, "Add " + key + ": to it."));
            }
        }
        open.pop();
    }

    private void unknown(Struct struct, YamlMap.Entry entry, String path) {
        String key = entry.name();
        faults.add(new Fault(
                Fault.Kind.UNKNOWN_KEY,
                entry.key(),
                named(path) + " has the key " + key + ", which does not belong there",
                advice(struct, key)));
    }

    private String advice(Struct struct, String key) {
        Iterator<Open> outwards = open.iterator();
        outwards.next();
        while (outwards.hasNext()) {
            Open outer = outwards.next();
            if (outer.struct().keys().containsKey(key)) {
                return "Move " + key + ": out to " + named(outer.path())
                        + ", where it belongs; its indentation decides.";
            }
        }
        String near = Nearest.to(key, struct.names());
        if (near != null) {
            return "Did you mean " + near + "?";
        }
        List<String> owners = model.owners(key);
        if (!owners.isEmpty() && owners.size() <= 3) {
            return key + " belongs to " + String.join(" or ", owners) + ".";
        }
        return "Remove it, or write one of: " + String.join(", ", struct.names()) + ".";
    }

    private @Nullable Type choose(Type.Choice choice, YamlNode node) {
        for (Type type : choice.types()) {
            boolean mapping = type instanceof Type.Reference || type instanceof Type.Mapping;
            boolean list = type instanceof Type.Sequence;
            boolean fits = mapping ? node instanceof YamlMap : list ? node instanceof YamlList : fits(type, node);
            if (fits) {
                return type;
            }
        }
        return null;
    }

    private boolean fits(Type type, YamlNode node) {
        if (type instanceof Type.Named named && named.atom() == Type.Atom.ANY) {
            return true;
        }
        if (!(node instanceof YamlScalar scalar)) {
            return false;
        }
        String text = values.of(scalar);
        if (text == null) {
            return type instanceof Type.Named || type instanceof Type.Word;
        }
        if (type instanceof Type.Word word) {
            return word.text().equals(text);
        }
        return type instanceof Type.Named named && Scalars.fits(named.atom(), scalar, text);
    }

    private void mismatch(Type type, YamlNode node, String path) {
        faults.add(new Fault(
                Fault.Kind.WRONG_TYPE,
                node,
                named(path) + " must be " + Words.of(type) + ", not " + Words.of(node),
                Words.advice(type, node)));
    }

    private static String named(String path) {
        return path.isEmpty() ? "the file" : path;
    }

    private static String child(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
