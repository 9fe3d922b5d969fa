package dev.chora.jinja.python.method;

import dev.chora.jinja.python.unicode.Unicode;

/** The questions that str methods beginning with {@code is} ask. */
final class StrTests {
    private StrTests() {}

    static boolean holds(String s, String name) {
        switch (name) {
            case "isascii":
                return s.chars().allMatch(c -> c < 128);
            case "isprintable":
                return all(s, name, true);
            case "isidentifier":
                return isIdentifier(s);
            case "islower":
                return hasOneCase(s, true);
            case "isupper":
                return hasOneCase(s, false);
            case "istitle":
                return isTitle(s);
            default:
                return all(s, name, false);
        }
    }

    private static boolean all(String s, String name, boolean ofNothing) {
        if (s.isEmpty()) {
            return ofNothing;
        }
        for (int i = 0; i < s.length(); ) {
            int c = s.codePointAt(i);
            if (!is(c, name)) {
                return false;
            }
            i += Character.charCount(c);
        }
        return true;
    }

    private static boolean is(int c, String name) {
        return switch (name) {
            case "isalpha" -> Unicode.isAlpha(c);
            case "isalnum" -> Unicode.isAlpha(c) || Unicode.isDecimal(c) || Unicode.isDigit(c) || Unicode.isNumeric(c);
            case "isdecimal" -> Unicode.isDecimal(c);
            case "isdigit" -> Unicode.isDigit(c);
            case "isnumeric" -> Unicode.isNumeric(c);
            case "isspace" -> Unicode.isSpace(c);
            case "isprintable" -> Unicode.isPrintable(c);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static boolean isIdentifier(String s) {
        for (int i = 0; i < s.length(); ) {
            int c = s.codePointAt(i);
            if (i == 0 ? !Unicode.isIdentifierStart(c) : !Unicode.isIdentifierPart(c)) {
                return false;
            }
            i += Character.charCount(c);
        }
        return !s.isEmpty();
    }

    private static boolean hasOneCase(String s, boolean lower) {
        boolean found = false;
        for (int i = 0; i < s.length(); ) {
            int c = s.codePointAt(i);
            boolean isLower = Character.isLowerCase(c);
            boolean isOther = Character.isUpperCase(c) || Character.isTitleCase(c);
            if (lower ? isOther : isLower || Character.isTitleCase(c)) {
                return false;
            }
            found |= isLower || isOther;
            i += Character.charCount(c);
        }
        return found;
    }

    private static boolean isTitle(String s) {
        boolean inWord = false;
        boolean found = false;
        for (int i = 0; i < s.length(); ) {
            int c = s.codePointAt(i);
            if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
                if (inWord) {
                    return false;
                }
                inWord = true;
                found = true;
            } else if (Character.isLowerCase(c)) {
                if (!inWord) {
                    return false;
                }
            } else {
                inWord = false;
            }
            i += Character.charCount(c);
        }
        return found;
    }
}
