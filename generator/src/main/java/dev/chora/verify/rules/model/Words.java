package dev.chora.verify.rules.model;

import dev.chora.verify.yaml.YamlList;
import dev.chora.verify.yaml.YamlMap;
import dev.chora.verify.yaml.YamlNode;
import dev.chora.verify.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;

/** Types and values in words. */
final class Words {
    private Words() {}

    static String of(Type type) {
        if (type instanceof Type.Named named) {
            return named.atom().words();
        }
        if (type instanceof Type.Word word) {
            return word.text();
        }
        if (type instanceof Type.Sequence) {
            return "a list";
        }
        if (type instanceof Type.Choice choice) {
            List<String> words = new ArrayList<>();
            for (Type single : choice.types()) {
                String word = of(single);
                if (!words.contains(word) && !word.equals("nothing")) {
                    words.add(word);
                }
            }
            String last = words.remove(words.size() - 1);
            return words.isEmpty() ? last : String.join(", ", words) + " or " + last;
        }
        return "a mapping";
    }

    static String of(YamlNode node) {
        if (node instanceof YamlMap) {
            return "a mapping";
        }
        if (node instanceof YamlList) {
            return "a list";
        }
        YamlScalar scalar = (YamlScalar) node;
        return switch (scalar.kind()) {
            case NULL -> "nothing";
            case BOOL -> "the truth value " + scalar.text();
            case INT, FLOAT -> "the number " + scalar.text();
            case TEXT ->
                "\"" + (scalar.text().length() > 60 ? scalar.text().substring(0, 60) + "…" : scalar.text()) + "\"";
        };
    }

    static String advice(Type type, YamlNode node) {
        boolean wantsText = type instanceof Type.Named named && named.atom() == Type.Atom.TEXT;
        if (wantsText && node instanceof YamlScalar scalar && scalar.kind() != YamlScalar.Kind.NULL) {
            return "Put quotes around it.";
        }
        if (node instanceof YamlScalar scalar && scalar.kind() == YamlScalar.Kind.NULL) {
            return "Give it a value, or remove the key.";
        }
        return "Write " + of(type) + ".";
    }
}
