package dev.chora.verify.rules.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a type of the model language. */
final class TypeReader {
    private final String text;
    private int at;

    TypeReader(String text) {
        this.text = text;
    }

    Type read() {
        List<Type> types = new ArrayList<>(1);
        types.add(single());
        skip();
        while (at < text.length() && text.charAt(at) == '|') {
            at++;
            types.add(single());
            skip();
        }
        return types.size() == 1 ? types.get(0) : new Type.Choice(types);
    }

    private Type single() {
        skip();
        char first = text.charAt(at);
        if (first == '[' || first == '{') {
            at++;
            Type inner = read();
            at++;
            if (first == '{') {
                return new Type.Mapping(inner);
            }
            boolean distinct = at < text.length() && text.charAt(at) == '!';
            at += distinct ? 1 : 0;
            return new Type.Sequence(inner, distinct);
        }
        if (first == '\'') {
            int end = text.indexOf('\'', at + 1);
            String word = text.substring(at + 1, end);
            at = end + 1;
            return new Type.Word(word);
        }
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-' || text.charAt(at) == '_')) {
            at++;
        }
        String name = text.substring(start, at);
        for (Type.Atom atom : Type.Atom.values()) {
            if (atom.name().toLowerCase(Locale.ROOT).equals(name)) {
                return new Type.Named(atom);
            }
        }
        return new Type.Reference(name);
    }

    private void skip() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }
}
