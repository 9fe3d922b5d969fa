package dev.chora.jinja.regex;

import java.util.Locale;

/** Backslash escapes that stand for one character, in patterns and inside of character classes. */
final class Escapes {
    static final String OCTAL = "01234567";
    static final String DIGITS = "0123456789";
    private static final String HEX = "0123456789abcdefABCDEF";

    private Escapes() {}

    /** The character of {@code \n} and its like; -1 when the letter is none of them. */
    static int simple(char letter) {
        return switch (letter) {
            case 'a' -> 7;
            case 'b' -> 8;
            case 'f' -> 12;
            case 'n' -> 10;
            case 'r' -> 13;
            case 't' -> 9;
            case 'v' -> 11;
            case '\\' -> '\\';
            default -> -1;
        };
    }

    /** The character of {@code \x41}, {@code \\u0041}, {@code \N{…}} and of escaped punctuation. */
    static int character(PatternReader reader, String escape) {
        return switch (escape.charAt(1)) {
            case 'x' -> hex(reader, escape, 2);
            case 'u' -> hex(reader, escape, 4);
            case 'U' -> hex(reader, escape, 8);
            case 'N' -> named(reader);
            default -> other(reader, escape);
        };
    }

    private static int other(PatternReader reader, String escape) {
        int character = escape.codePointAt(1);
        if (character < 128 && Character.isLetterOrDigit(character)) {
            throw bad(reader, escape);
        }
        return character;
    }

    static RuntimeException bad(PatternReader reader, String escape) {
        return reader.errorHere("bad escape " + escape, PatternReader.length(escape));
    }

    private static int hex(PatternReader reader, String escape, int digits) {
        String found = reader.getWhile(digits, HEX);
        String whole = escape + found;
        if (found.length() != digits) {
            throw reader.errorHere("incomplete escape " + whole, whole.length());
        }
        long value = Long.parseLong(found, 16);
        if (value > Character.MAX_CODE_POINT) {
            throw bad(reader, whole);
        }
        return (int) value;
    }

    private static int named(PatternReader reader) {
        if (!reader.match("{")) {
            throw reader.errorHere("missing {", 0);
        }
        String name = reader.getUntil("}", "character name");
        try {
            return Character.codePointOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw reader.errorHere("undefined character name '" + name + "'", name.length() + 4);
        }
    }

    /** An octal escape of the digits already read and those that follow, at most {@code more} of them. */
    static int octal(PatternReader reader, String escape, int more) {
        String whole = escape + reader.getWhile(more, OCTAL);
        int value = Integer.parseInt(whole.substring(1), 8);
        if (value > 255) {
            throw reader.errorHere("octal escape value " + whole + " outside of range 0-0o377", whole.length());
        }
        return value;
    }
}
