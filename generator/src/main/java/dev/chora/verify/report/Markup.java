package dev.chora.verify.report;

/** Text within XML and HTML. */
final class Markup {
    private Markup() {}

    /** With the characters that mean something escaped, and those that XML 1.0 cannot hold replaced. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\n' -> safe.append("&#10;");
                case '\r', '\t' -> safe.append(' ');
                default -> safe.appendCodePoint(isAllowed(c) ? c : '\ufffd');
            }
        });
        return safe.toString();
    }

    private static boolean isAllowed(int c) {
        return c >= ' ' && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF);
    }
}
