package dev.chora.jinja.yaml;

import java.util.Locale;

/** Writes scalars in double quotes, the style that can hold anything. */
final class DoubleQuoted {
    private final YamlOutput out;

    DoubleQuoted(YamlOutput out) {
        this.out = out;
    }

    void write(int[] text, boolean split) {
        out.indicator("\"", true);
        int start = 0;
        for (int end = 0; end <= text.length; end++) {
            int character = end < text.length ? text[end] : -1;
            if (character < 0 || isEscaped(character)) {
                if (start < end) {
                    out.raw(text, start, end);
                    start = end;
                }
                if (character >= 0) {
                    out.raw(escape(character));
                    start = end + 1;
                }
            }
            boolean breakable = end > 0 && end < text.length - 1 && (character == ' ' || start >= end);
            if (breakable && split && out.column + (end - start) > out.bestWidth) {
                if (start < end) {
                    out.raw(text, start, end);
                    start = end;
                }
                out.raw("\\");
                out.newIndent();
                out.whitespace = false;
                out.indention = false;
                if (text[start] == ' ') {
                    out.raw("\\");
                }
            }
        }
        out.indicator("\"", false);
    }

    private boolean isEscaped(int character) {
        if (character == '"' || character == '\\' || character == 0xFEFF || character == 0x85) {
            return true;
        }
        if (character >= ' ' && character <= '~') {
            return false;
        }
        boolean printable = (character >= 0xA0 && character <= 0xD7FF) || (character >= 0xE000 && character <= 0xFFFD);
        return !out.allowUnicode || !printable || character == 0x2028 || character == 0x2029;
    }

    private static String escape(int character) {
        return switch (character) {
            case 0 -> "\\0";
            case 7 -> "\\a";
            case 8 -> "\\b";
            case 9 -> "\\t";
            case 10 -> "\\n";
            case 11 -> "\\v";
            case 12 -> "\\f";
            case 13 -> "\\r";
            case 27 -> "\\e";
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case 0x85 -> "\\N";
            case 0xA0 -> "\\_";
            case 0x2028 -> "\\L";
            case 0x2029 -> "\\P";
            default ->
                character <= 0xFF
                        ? "\\x" + hex(character, 2)
                        : character <= 0xFFFF ? "\\u" + hex(character, 4) : "\\U" + hex(character, 8);
        };
    }

    private static String hex(int character, int digits) {
        String hex = Integer.toHexString(character).toUpperCase(Locale.ROOT);
        return "0".repeat(digits - hex.length()) + hex;
    }
}
