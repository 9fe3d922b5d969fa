package dev.chora.verify.rules.model;

import java.util.List;

/** What a value may be. */
sealed interface Type {
    /** A scalar of a kind that has a name: {@code text}, {@code int}, {@code duration} … */
    record Named(Atom atom) implements Type {}

    /** One exact word. */
    record Word(String text) implements Type {}

    /** A sequence; {@code distinct} when no element may be there twice. */
    record Sequence(Type item, boolean distinct) implements Type {}

    /** A mapping with keys that people choose. */
    record Mapping(Type value) implements Type {}

    /** A mapping with known keys, by its name in the model. */
    record Reference(String name) implements Type {}

    /** Any of several. */
    record Choice(List<Type> types) implements Type {}

    /** The kinds of scalars, with the words for them in messages. */
    enum Atom {
        ANY("anything"),
        NULL("nothing"),
        TEXT("a text"),
        SCALAR("a text"),
        INT("a whole number"),
        NUMBER("a number"),
        BOOL("true or false"),
        DURATION("a duration such as 30s or 1m30s"),
        BYTES("a size such as 512m or 2g");

        private final String words;

        Atom(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
