package dev.chora.jinja.lexer;

/** Line ends: all alike while a template is read, as configured in its output. */
final class Newlines {
    private Newlines() {}

    /** The source with {@code \n} for every {@code \r\n} and {@code \r}, without the last one unless it is to stay. */
    static String normalize(String source, boolean keepTrailingNewline) {
        String result = source.indexOf('\r') < 0 ? source : unify(source);
        int length = result.length();
        boolean drop = !keepTrailingNewline && length > 0 && result.charAt(length - 1) == '\n';
        return drop ? result.substring(0, length - 1) : result;
    }

    private static String unify(String source) {
        StringBuilder out = new StringBuilder(source.length());
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\r') {
                out.append('\n');
                if (i + 1 < source.length() && source.charAt(i + 1) == '\n') {
                    i++;
                }
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Text of a normalized source with the configured line ends. */
    static String configured(String text, String sequence) {
        return sequence.equals("\n") ? text : text.replace("\n", sequence);
    }
}
