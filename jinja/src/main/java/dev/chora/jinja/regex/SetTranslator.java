package dev.chora.jinja.regex;

import dev.chora.jinja.TemplateException;

/** Translates one {@code […]}. Everything literal is escaped, so that Java's {@code &&} and nesting never apply. */
final class SetTranslator {
    private final PatternReader reader;
    private final boolean ascii;
    private final StringBuilder members = new StringBuilder();
    private boolean nestedNegation;

    private SetTranslator(PatternReader reader, boolean ascii) {
        this.reader = reader;
        this.ascii = ascii;
    }

    /** Reads a set whose opening bracket has been read. */
    static Piece read(PatternReader reader, boolean ascii) {
        return new SetTranslator(reader, ascii).read();
    }

    private Piece read() {
        int here = reader.tell() - 1;
        boolean negate = reader.match("^");
        boolean first = true;
        while (true) {
            String token = reader.get();
            if (token == null) {
                throw unterminated(here);
            }
            if (token.equals("]") && !first) {
                return piece(negate);
            }
            first = false;
            if (member(token, here)) {
                return piece(negate);
            }
        }
    }

    /** Adds one member or range; true when the set ended behind a hyphen. */
    private boolean member(String token, int here) {
        int low = character(token);
        if (!reader.match("-")) {
            add(token, low);
            return false;
        }
        String upper = reader.get();
        if (upper == null) {
            throw unterminated(here);
        }
        if (upper.equals("]")) {
            add(token, low);
            members.append(CharacterSets.literal('-'));
            return true;
        }
        int high = character(upper);
        if (low < 0 || high < low) {
            throw reader.errorHere(
                    "bad character range " + token + "-" + upper,
                    PatternReader.length(token) + 1 + PatternReader.length(upper));
        }
        members.append(CharacterSets.literal(low)).append('-').append(CharacterSets.literal(high));
        return false;
    }

    /** The character of a token; -1 when it is a category such as {@code \d}. */
    private int character(String token) {
        if (token.charAt(0) != '\\') {
            return token.codePointAt(0);
        }
        char letter = token.charAt(1);
        if (CharacterSets.isCategory(letter)) {
            return -1;
        }
        int simple = Escapes.simple(letter);
        if (simple >= 0) {
            return simple;
        }
        if (Escapes.OCTAL.indexOf(letter) >= 0) {
            return Escapes.octal(reader, token, 2);
        }
        return Escapes.character(reader, token);
    }

    private void add(String token, int character) {
        if (character >= 0) {
            members.append(CharacterSets.literal(character));
            return;
        }
        char letter = token.charAt(1);
        nestedNegation |= Character.isUpperCase(letter);
        members.append(CharacterSets.members(letter, ascii));
    }

    private Piece piece(boolean negate) {
        if (!negate) {
            return Piece.unit("[" + members + "]", members.toString());
        }
        if (nestedNegation) {
            return Piece.unit("(?:(?![" + members + "])(?s:.))", null);
        }
        return Piece.unit("[^" + members + "]", null);
    }

    private TemplateException unterminated(int here) {
        return reader.errorHere("unterminated character set", reader.tell() - here);
    }
}
