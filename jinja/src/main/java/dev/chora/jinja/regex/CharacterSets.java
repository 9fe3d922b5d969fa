package dev.chora.jinja.regex;

/** Python's character classes, written as the inside of a Java character class. */
final class CharacterSets {
    private static final String WORD = "\\p{L}\\p{N}_";
    private static final String WORD_ASCII = "a-zA-Z0-9_";
    private static final String DIGIT = "\\p{Nd}";
    private static final String DIGIT_ASCII = "0-9";
    private static final String SPACE =
            "\\x09-\\x0d\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f" + "\\u205f\\u3000";
    private static final String SPACE_ASCII = "\\x09-\\x0d\\x20";

    private CharacterSets() {}

    static boolean isCategory(char letter) {
        return "dDsSwW".indexOf(letter) >= 0;
    }

    /** The members of {@code \d}, {@code \s} or {@code \w}; of their opposites as a nested negated class. */
    static String members(char letter, boolean ascii) {
        String members = switch (Character.toLowerCase(letter)) {
            case 'd' -> ascii ? DIGIT_ASCII : DIGIT;
            case 's' -> ascii ? SPACE_ASCII : SPACE;
            default -> ascii ? WORD_ASCII : WORD;
        };
        return Character.isUpperCase(letter) ? "[^" + members + "]" : members;
    }

    static Piece category(char letter, boolean ascii) {
        String members = members(letter, ascii);
        return Piece.unit(Character.isUpperCase(letter) ? members : "[" + members + "]", members);
    }

    /** {@code \b}: between a word character and something else. Java's own changed its meaning between releases. */
    static Piece boundary(boolean ascii) {
        String word = "[" + (ascii ? WORD_ASCII : WORD) + "]";
        return Piece.anchor("(?:(?<=" + word + ")(?!" + word + ")|(?<!" + word + ")(?=" + word + "))");
    }

    /** {@code \B}, which never matches in an empty text before Python 3.14. */
    static Piece noBoundary(boolean ascii) {
        String word = "[" + (ascii ? WORD_ASCII : WORD) + "]";
        return Piece.anchor("(?:(?<=" + word + ")(?=" + word + ")|(?<!" + word + ")(?!" + word + ")(?!\\A\\z))");
    }

    /** One character, safe inside and outside of a character class. */
    static String literal(int character) {
        if (character < 128 && Character.isLetterOrDigit(character)) {
            return Character.toString(character);
        }
        return "\\x{" + Integer.toHexString(character) + "}";
    }
}
