package dev.chora.copier.merge.structure;

/** Reads TOML keys, bare, quoted and dotted, into one spelling: parts joined by U+0001. */
final class TomlKeys {
    /** Between the parts of a key; no key may hold it. */
    static final char JOINT = '\u0001';

    private final String text;
    private int at;

    TomlKeys(String text, int at) {
        this.text = text;
        this.at = at;
    }

    int position() {
        return at;
    }

    String read() throws MalformedException {
        StringBuilder key = new StringBuilder();
        while (true) {
            blanks();
            key.append(part());
            int end = at;
            blanks();
            if (at < text.length() && text.charAt(at) == '.') {
                at++;
                key.append(JOINT);
            } else {
                at = end;
                return key.toString();
            }
        }
    }

    private String part() throws MalformedException {
        int start = at;
        if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
            int end = Strings.end(text, at, BracketReader.Language.TOML);
            if (end < 0) {
                throw new MalformedException("key without end", at);
            }
            at = end;
            return text.substring(start + 1, end - 1);
        }
        while (at < text.length() && bare(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw new MalformedException("key expected", at);
        }
        return text.substring(start, at);
    }

    private void blanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    private static boolean bare(char value) {
        return (value >= 'a' && value <= 'z')
                || (value >= 'A' && value <= 'Z')
                || (value >= '0' && value <= '9')
                || value == '_'
                || value == '-';
    }
}
