package dev.chora.verify.yaml;

/**
 * A scalar.
 *
 * @param text its text, quotes and escapes resolved
 * @param plain whether it stands without quotes and not as a block, so that it may be a number
 */
public record YamlScalar(int line, int column, String tag, String text, boolean plain, boolean block)
        implements YamlNode {
    /** What a scalar is, by the core schema of YAML 1.2 as the Go programs around containers read it. */
    public enum Kind {
        NULL,
        BOOL,
        INT,
        FLOAT,
        TEXT
    }

    /** What it is. */
    public Kind kind() {
        if (tag.equals("tag:yaml.org,2002:str")) {
            return Kind.TEXT;
        }
        return plain ? kindOf(text) : Kind.TEXT;
    }

    private static Kind kindOf(String text) {
        switch (text) {
            case "", "~", "null", "Null", "NULL":
                return Kind.NULL;
            case "true", "True", "TRUE", "false", "False", "FALSE":
                return Kind.BOOL;
            case ".inf", ".Inf", ".INF", "+.inf", "-.inf", ".nan", ".NaN", ".NAN":
                return Kind.FLOAT;
            default:
                return number(text);
        }
    }

    private static Kind number(String text) {
        int at = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        if (at == text.length()) {
            return Kind.TEXT;
        }
        if (text.startsWith("0x", at) || text.startsWith("0o", at) || text.startsWith("0b", at)) {
            return digits(text, at + 2, text.charAt(at + 1)) ? Kind.INT : Kind.TEXT;
        }
        if (digits(text, at, 'd')) {
            return Kind.INT;
        }
        return real(text, at) ? Kind.FLOAT : Kind.TEXT;
    }

    private static boolean digits(String text, int from, char base) {
        int radix = base == 'x' ? 16 : base == 'o' ? 8 : base == 'b' ? 2 : 10;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.digit(c, radix) < 0 && !(c == '_' && i > from)) {
                return false;
            }
        }
        return from < text.length();
    }

    private static boolean real(String text, int from) {
        int at = from;
        int digits = 0;
        boolean point = false;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.' && !point) {
                point = true;
            } else {
                break;
            }
        }
        if (digits == 0 || at == text.length()) {
            return digits > 0;
        }
        if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
            return false;
        }
        at++;
        if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
            at++;
        }
        return digits(text, at, 'd');
    }
}
