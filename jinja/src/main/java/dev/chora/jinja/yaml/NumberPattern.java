package dev.chora.jinja.yaml;

/** PyYAML's patterns of numbers and timestamps, matched by hand: they are asked for every scalar that is written. */
final class NumberPattern {
    private static final String DIGITS = "0123456789";
    private static final String DIGITS_AND_LINES = "0123456789_";

    private final String text;
    private int at;

    NumberPattern(String text) {
        this.text = text;
    }

    private boolean end() {
        return at == text.length();
    }

    private boolean take(String characters) {
        if (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
            return true;
        }
        return false;
    }

    /** Takes as many as there are; true when there was one. */
    private boolean takeAll(String characters) {
        int start = at;
        while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at > start;
    }

    private boolean takeExactly(String characters, int count) {
        for (int i = 0; i < count; i++) {
            if (!take(characters)) {
                return false;
            }
        }
        return true;
    }

    private boolean rest(String... words) {
        for (String word : words) {
            if (text.length() - at == word.length() && text.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }

    boolean isFloat() {
        boolean signed = take("-+");
        if (take(".")) {
            if (rest("inf", "Inf", "INF") || (!signed && rest("nan", "NaN", "NAN"))) {
                return true;
            }
            if (signed || !take(DIGITS)) {
                return false;
            }
            takeAll(DIGITS_AND_LINES);
            return exponent();
        }
        if (!take(DIGITS)) {
            return false;
        }
        takeAll(DIGITS_AND_LINES);
        if (take(".")) {
            takeAll(DIGITS_AND_LINES);
            return exponent();
        }
        if (!sixties() || !take(".")) {
            return false;
        }
        takeAll(DIGITS_AND_LINES);
        return end();
    }

    private boolean exponent() {
        return end() || (take("eE") && take("-+") && takeAll(DIGITS) && end());
    }

    /** {@code :30:15}: at least one part of a number to the base of sixty. */
    private boolean sixties() {
        boolean any = false;
        while (take(":")) {
            if (!take(DIGITS)) {
                return false;
            }
            if (text.charAt(at - 1) <= '5') {
                take(DIGITS);
            }
            any = true;
        }
        return any;
    }

    boolean isInt() {
        take("-+");
        if (take("0")) {
            if (end()) {
                return true;
            }
            if (take("b")) {
                return takeAll("01_") && end();
            }
            if (take("x")) {
                return takeAll("0123456789abcdefABCDEF_") && end();
            }
            return takeAll("01234567_") && end();
        }
        if (!take("123456789")) {
            return false;
        }
        takeAll(DIGITS_AND_LINES);
        return end() || (sixties() && end());
    }

    boolean isTimestamp() {
        if (!takeExactly(DIGITS, 4) || !take("-") || !take(DIGITS)) {
            return false;
        }
        boolean full = take(DIGITS);
        if (!take("-") || !take(DIGITS)) {
            return false;
        }
        full &= take(DIGITS);
        if (end()) {
            return full;
        }
        if (!take("Tt") && !takeAll(" \t")) {
            return false;
        }
        if (!take(DIGITS)) {
            return false;
        }
        take(DIGITS);
        if (!take(":") || !takeExactly(DIGITS, 2) || !take(":") || !takeExactly(DIGITS, 2)) {
            return false;
        }
        if (take(".")) {
            takeAll(DIGITS);
        }
        return zone();
    }

    private boolean zone() {
        if (end()) {
            return true;
        }
        takeAll(" \t");
        if (take("Z")) {
            return end();
        }
        if (!take("-+") || !take(DIGITS)) {
            return false;
        }
        take(DIGITS);
        return !take(":") ? end() : takeExactly(DIGITS, 2) && end();
    }
}
