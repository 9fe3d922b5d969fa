package dev.chora.verify.rules.model;

import dev.chora.verify.yaml.YamlScalar;
import dev.chora.verify.yaml.YamlScalar.Kind;

/** Whether scalars are of a kind. */
public final class Scalars {
    private Scalars() {}

    static boolean fits(Type.Atom atom, YamlScalar scalar, String text) {
        Kind kind = scalar.kind();
        return switch (atom) {
            case ANY -> true;
            case NULL -> kind == Kind.NULL;
            case TEXT -> kind == Kind.TEXT;
            case SCALAR -> kind != Kind.NULL;
            case INT -> kind == Kind.INT || (kind == Kind.TEXT && isWhole(text));
            case NUMBER -> kind == Kind.INT || kind == Kind.FLOAT || (kind == Kind.TEXT && isNumber(text));
            case BOOL -> kind == Kind.BOOL || (kind == Kind.TEXT && isTruth(text));
            case DURATION -> kind == Kind.TEXT && isDuration(text);
            case BYTES -> kind == Kind.INT || (kind == Kind.TEXT && isBytes(text));
        };
    }

    private static boolean isWhole(String text) {
        int from = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() > from;
    }

    private static boolean isNumber(String text) {
        try {
            Double.parseDouble(text);
            return true;
        } catch (NumberFormatException not) {
            return false;
        }
    }

    private static boolean isTruth(String text) {
        return switch (text.toLowerCase(java.util.Locale.ROOT)) {
            case "true", "false", "y", "n", "yes", "no", "on", "off", "1", "0" -> true;
            default -> false;
        };
    }

    /** Whether this is a duration of the Compose Specification: numbers with units one after the other. */
    public static boolean isDuration(String text) {
        int at = 0;
        int parts = 0;
        while (at < text.length()) {
            int start = at;
            while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
                at++;
            }
            int unit = at;
            while (at < text.length() && Character.isLetter(text.charAt(at))) {
                at++;
            }
            if (unit == start || !isTimeUnit(text.substring(unit, at))) {
                return text.equals("0");
            }
            parts++;
        }
        return parts > 0;
    }

    private static boolean isTimeUnit(String unit) {
        return switch (unit) {
            case "ns", "us", "µs", "ms", "s", "m", "h", "d", "w" -> true;
            default -> false;
        };
    }

    /** Whether this is a size: a number and perhaps one of b, k, m, g, t, p, also with b or ib after it. */
    public static boolean isBytes(String text) {
        int at = 0;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        if (at == 0) {
            return text.equals("-1");
        }
        String unit = text.substring(at).strip().toLowerCase(java.util.Locale.ROOT);
        return switch (unit) {
            case "", "b", "k", "m", "g", "t", "p", "kb", "mb", "gb", "tb", "pb", "kib", "mib", "gib", "tib", "pib" ->
                true;
            default -> false;
        };
    }
}
