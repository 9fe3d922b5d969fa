package dev.chora.jinja.regex;

/** Flags of a pattern, with the names of Python's {@code re} module. */
public final class RegexFlags {
    public static final int IGNORECASE = 2;
    public static final int MULTILINE = 8;
    public static final int DOTALL = 16;
    public static final int UNICODE = 32;
    public static final int VERBOSE = 64;
    public static final int ASCII = 256;

    static final int TEMPLATE = 1;
    static final int LOCALE = 4;
    static final int TYPE = ASCII | UNICODE | LOCALE;

    private RegexFlags() {}

    /** The flag of an inline letter such as the {@code i} of {@code (?i)}; 0 when there is none. */
    static int ofLetter(String letter) {
        return switch (letter) {
            case "i" -> IGNORECASE;
            case "L" -> LOCALE;
            case "m" -> MULTILINE;
            case "s" -> DOTALL;
            case "x" -> VERBOSE;
            case "a" -> ASCII;
            case "t" -> TEMPLATE;
            case "u" -> UNICODE;
            default -> 0;
        };
    }
}
