package dev.chora.jinja.python;

/** Strings counted in code points, as Python counts them. Free of cost for strings without surrogate pairs. */
public final class Text {
    private Text() {}

    /** Number of code points. */
    public static int length(String s) {
        return s.codePointCount(0, s.length());
    }

    /** Whether every code point is one char, so that indices need no conversion. */
    public static boolean isPlain(String s) {
        return length(s) == s.length();
    }

    /** The code point at an index, counted in code points, as a string. */
    public static String at(String s, int index) {
        int from = isPlain(s) ? index : s.offsetByCodePoints(0, index);
        return codePoint(s, from);
    }

    /** The code point that starts at a char index, as a string. */
    public static String codePoint(String s, int charIndex) {
        int c = s.codePointAt(charIndex);
        return s.substring(charIndex, charIndex + Character.charCount(c));
    }

    /** The char index of a code point index. */
    public static int offset(String s, int index) {
        return isPlain(s) ? index : s.offsetByCodePoints(0, index);
    }

    /** The code point index of a char index. */
    public static int indexOfOffset(String s, int charIndex) {
        return s.codePointCount(0, charIndex);
    }

    /** Orders by code points: Java's own order puts surrogate pairs before U+E000. */
    public static int compare(String a, String b) {
        int common = Math.min(a.length(), b.length());
        for (int i = 0; i < common; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean bothPlainOrNot = Character.isSurrogate(x) == Character.isSurrogate(y);
                return bothPlainOrNot ? x - y : pairOrder(a, b, i, x);
            }
        }
        return a.length() - b.length();
    }

    private static int pairOrder(String a, String b, int i, char x) {
        boolean pairInA = Character.isSurrogate(x) && inPair(a, i);
        boolean pairInB = !Character.isSurrogate(x) && inPair(b, i);
        return pairInA ? 1 : pairInB ? -1 : a.charAt(i) - b.charAt(i);
    }

    private static boolean inPair(String s, int i) {
        return Character.isHighSurrogate(s.charAt(i))
                ? i + 1 < s.length() && Character.isLowSurrogate(s.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(s.charAt(i - 1));
    }
}
