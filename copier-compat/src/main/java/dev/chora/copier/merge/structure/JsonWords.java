package dev.chora.copier.merge.structure;

/** Checks the values of JSON that are no brackets (RFC 8259). */
final class JsonWords {
    private JsonWords() {}

    static void check(String word, int offset) throws MalformedException {
        boolean fine = switch (word.charAt(0)) {
            case '"' -> string(word);
            case 't' -> word.equals("true");
            case 'f' -> word.equals("false");
            case 'n' -> word.equals("null");
            default -> number(word);
        };
        if (!fine) {
            throw new MalformedException("no JSON value", offset);
        }
    }

    private static boolean string(String word) {
        for (int i = 1; i < word.length() - 1; i++) {
            char value = word.charAt(i);
            if (value < ' ') {
                return false;
            }
            if (value == '\\') {
                i++;
                char escaped = word.charAt(i);
                if ("\"\\/bfnrtu".indexOf(escaped) < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean number(String word) {
        int i = word.charAt(0) == '-' ? 1 : 0;
        int digits = digits(word, i);
        if (digits == 0 || (digits > 1 && word.charAt(i) == '0')) {
            return false;
        }
        i += digits;
        if (i < word.length() && word.charAt(i) == '.') {
            int decimals = digits(word, i + 1);
            if (decimals == 0) {
                return false;
            }
            i += 1 + decimals;
        }
        if (i < word.length() && (word.charAt(i) == 'e' || word.charAt(i) == 'E')) {
            i++;
            if (i < word.length() && (word.charAt(i) == '+' || word.charAt(i) == '-')) {
                i++;
            }
            int exponent = digits(word, i);
            if (exponent == 0) {
                return false;
            }
            i += exponent;
        }
        return i == word.length();
    }

    private static int digits(String word, int from) {
        int i = from;
        while (i < word.length() && word.charAt(i) >= '0' && word.charAt(i) <= '9') {
            i++;
        }
        return i - from;
    }
}
