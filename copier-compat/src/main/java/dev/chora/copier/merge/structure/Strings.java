package dev.chora.copier.merge.structure;

/** Finds the ends of quoted strings. */
final class Strings {
    private Strings() {}

    /** Offset behind the closing quote of the string that opens at an offset; negative when it does not end. */
    static int end(String text, int open, BracketReader.Language language) {
        char quote = text.charAt(open);
        boolean toml = language == BracketReader.Language.TOML;
        String triple = String.valueOf(quote).repeat(3);
        if (toml && text.startsWith(triple, open)) {
            return tripleEnd(text, open + 3, quote, triple);
        }
        if (quote == '\'' && language == BracketReader.Language.JSON) {
            return -1;
        }
        boolean escapes = quote == '"';
        boolean doubled = quote == '\'' && language == BracketReader.Language.YAML;
        for (int i = open + 1; i < text.length(); i++) {
            char value = text.charAt(i);
            if (value == '\\' && escapes) {
                i++;
            } else if (value == quote) {
                if (doubled && i + 1 < text.length() && text.charAt(i + 1) == quote) {
                    i++;
                } else {
                    return i + 1;
                }
            } else if (value == '\n' && language != BracketReader.Language.YAML) {
                return -1;
            }
        }
        return -1;
    }

    /** Up to two quotes may stand right before the closing three. */
    private static int tripleEnd(String text, int from, char quote, String triple) {
        for (int i = from; i < text.length(); i++) {
            char value = text.charAt(i);
            if (value == '\\' && quote == '"') {
                i++;
            } else if (text.startsWith(triple, i)) {
                int end = i + 3;
                while (end < text.length() && end < i + 5 && text.charAt(end) == quote) {
                    end++;
                }
                return end;
            }
        }
        return -1;
    }
}
