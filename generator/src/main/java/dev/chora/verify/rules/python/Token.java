package dev.chora.verify.rules.python;

/**
 * A token.
 *
 * @param depth how many brackets are open around it; an opening and a closing bracket count as outside of themselves
 */
record Token(Kind kind, String text, int at, int depth) {
    enum Kind {
        NAME,
        NUMBER,
        STRING,
        SIGN
    }

    boolean is(String other) {
        return kind != Kind.STRING && text.equals(other);
    }
}
