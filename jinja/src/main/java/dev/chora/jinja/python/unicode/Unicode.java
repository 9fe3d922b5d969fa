package dev.chora.jinja.python.unicode;

import java.util.Locale;

/** Properties of code points as CPython 3.11 has them. ASCII is answered without loading the tables. */
public final class Unicode {
    /** The one letter whose small form depends on what is around it. */
    public static final char SIGMA = 0x3a3;

    private static final char SMALL_SIGMA = 0x3c3;
    private static final char FINAL_SIGMA = 0x3c2;

    private Unicode() {}

    /** {@code str.isprintable}. */
    public static boolean isPrintable(int c) {
        return c < 128 ? c >= ' ' && c < 127 : Tables.PRINTABLE.has(c);
    }

    /** {@code str.isdigit}: decimal digits, and superscripts and the like. */
    public static boolean isDigit(int c) {
        return c < 128 ? c >= '0' && c <= '9' : Tables.DIGIT.has(c);
    }

    /** {@code str.isdecimal}: digits of positional numbers. */
    public static boolean isDecimal(int c) {
        return c < 128 ? c >= '0' && c <= '9' : Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER;
    }

    /** {@code str.isnumeric}: anything with a numeric value, fractions and ideographs among them. */
    public static boolean isNumeric(int c) {
        return c < 128 ? c >= '0' && c <= '9' : Tables.NUMERIC.has(c);
    }

    /** {@code str.isalpha}. */
    public static boolean isAlpha(int c) {
        return c < 128 ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') : Tables.ALPHA.has(c);
    }

    /** Whether an identifier can start with it. */
    public static boolean isIdentifierStart(int c) {
        return c < 128 ? isAlpha(c) || c == '_' : Tables.START.has(c);
    }

    /** Whether an identifier can go on with it. */
    public static boolean isIdentifierPart(int c) {
        return c < 128 ? isAlpha(c) || c == '_' || isDecimal(c) : Tables.CONTINUE.has(c);
    }

    /** {@code str.isspace}: wider than Unicode's white space by the four separators of ASCII. */
    public static boolean isSpace(int c) {
        if (c < 128) {
            return c == ' ' || (c >= 9 && c <= 13) || (c >= 0x1c && c <= 0x1f);
        }
        return c == 0x85 || Character.getType(c) == Character.SPACE_SEPARATOR || c == 0x2028 || c == 0x2029;
    }

    /** The characters that end a line for {@code str.splitlines}. */
    public static boolean isLineBreak(int c) {
        return (c >= 10 && c <= 13) || (c >= 0x1c && c <= 0x1e) || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** Appends the title form, which may be several code points. */
    public static void appendTitle(int c, StringBuilder out) {
        String special = c < 128 ? null : Tables.TITLE.get(c);
        if (special != null) {
            out.append(special);
        } else {
            out.appendCodePoint(Character.toTitleCase(c));
        }
    }

    /** Appends the form for comparing without case, which may be several code points. */
    public static void appendFold(int c, StringBuilder out) {
        String special = c < 128 ? null : Tables.FOLD.get(c);
        if (special != null) {
            out.append(special);
        } else {
            out.appendCodePoint(Character.toLowerCase(c));
        }
    }

    /** Whether case says something about it. */
    public static boolean isCased(int c) {
        return Character.isLowerCase(c) || Character.isUpperCase(c) || Character.isTitleCase(c);
    }

    /** {@code str.lower}, whose rule for the sigma at the end of a word is not Java's. */
    public static String lower(String s) {
        int sigma = s.indexOf(SIGMA);
        if (sigma < 0) {
            return s.toLowerCase(Locale.ROOT);
        }
        StringBuilder small = new StringBuilder(s);
        for (int i = sigma; i >= 0; i = s.indexOf(SIGMA, i + 1)) {
            small.setCharAt(i, smallSigma(s, i));
        }
        return small.toString().toLowerCase(Locale.ROOT);
    }

    /** The small form of the capital sigma at this index: another one when a word ends with it. */
    public static char smallSigma(String s, int at) {
        int before = at;
        int c = 0;
        do {
            if (before == 0) {
                return SMALL_SIGMA;
            }
            c = s.codePointBefore(before);
            before -= Character.charCount(c);
        } while (Tables.IGNORABLE.has(c));
        if (!Tables.CASED.has(c)) {
            return SMALL_SIGMA;
        }
        for (int after = at + 1; after < s.length(); after += Character.charCount(c)) {
            c = s.codePointAt(after);
            if (!Tables.IGNORABLE.has(c)) {
                return Tables.CASED.has(c) ? SMALL_SIGMA : FINAL_SIGMA;
            }
        }
        return FINAL_SIGMA;
    }
}
