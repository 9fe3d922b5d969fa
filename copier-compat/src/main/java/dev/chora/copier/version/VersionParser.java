package dev.chora.copier.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the grammar of PEP 440, appendix B, from left to right. No part is ever given back once it was taken, as in the
 * pattern of {@code packaging} 26.
 */
final class VersionParser {
    private static final String[] PRE = {"alpha", "a", "beta", "b", "preview", "pre", "c", "rc"};
    private static final String[] POST = {"post", "rev", "r"};
    private static final String[] DEV = {"dev"};

    private final String text;
    private int at;
    private int end;

    VersionParser(String text) {
        this.text = text;
        this.end = text.length();
    }

    @Nullable
    Version parse() {
        trim();
        if (at < end && (text.charAt(at) == 'v' || text.charAt(at) == 'V')) {
            at++;
        }
        String first = number();
        String epoch = "0";
        if (first != null && at < end && text.charAt(at) == '!') {
            at++;
            epoch = first;
            first = number();
        }
        if (first == null) {
            return null;
        }
        List<String> release = new ArrayList<>(4);
        release.add(first);
        while (at + 1 < end && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            release.add(requireNumber());
        }
        String preLetter = word(PRE);
        String preNumber = preLetter == null ? null : numberAfterSeparator();
        String post = post();
        String dev = word(DEV) == null ? null : numberAfterSeparator();
        List<String> local = local();
        if (local == null || at < end) {
            return null;
        }
        return new Version(epoch, release, preLetter == null ? null : normal(preLetter), preNumber, post, dev, local);
    }

    private @Nullable String post() {
        if (at + 1 < end && text.charAt(at) == '-' && isDigit(text.charAt(at + 1))) {
            at++;
            return requireNumber();
        }
        return word(POST) == null ? null : numberAfterSeparator();
    }

    /** Null when a plus sign is followed by nothing that is a local version. */
    private @Nullable List<String> local() {
        List<String> parts = new ArrayList<>(0);
        if (at >= end || text.charAt(at) != '+') {
            return parts;
        }
        do {
            int start = ++at;
            boolean digits = true;
            while (at < end && isAlphanumeric(text.charAt(at))) {
                digits &= isDigit(text.charAt(at));
                at++;
            }
            if (at == start) {
                return null;
            }
            String part = text.substring(start, at);
            parts.add(digits ? withoutLeadingZeros(part) : part.toLowerCase(Locale.ROOT));
        } while (at < end && isSeparator(text.charAt(at)));
        return parts;
    }

    /** Takes an optional separator and one of the words, or nothing at all. */
    private @Nullable String word(String[] words) {
        int start = at < end && isSeparator(text.charAt(at)) ? at + 1 : at;
        for (String word : words) {
            if (start + word.length() <= end && text.regionMatches(true, start, word, 0, word.length())) {
                if (isAscii(start, start + word.length())) {
                    at = start + word.length();
                    return word;
                }
            }
        }
        return null;
    }

    private boolean isAscii(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private String numberAfterSeparator() {
        if (at < end && isSeparator(text.charAt(at))) {
            at++;
        }
        String number = number();
        return number == null ? "0" : number;
    }

    private String requireNumber() {
        String number = number();
        return number == null ? "0" : number;
    }

    private @Nullable String number() {
        int start = at;
        while (at < end && isDigit(text.charAt(at))) {
            at++;
        }
        return at == start ? null : withoutLeadingZeros(text.substring(start, at));
    }

    private static String withoutLeadingZeros(String digits) {
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }

    private static String normal(String letter) {
        return switch (letter) {
            case "alpha" -> "a";
            case "beta" -> "b";
            case "c", "pre", "preview" -> "rc";
            default -> letter;
        };
    }

    private void trim() {
        while (at < end && isBlank(text.charAt(at))) {
            at++;
        }
        while (end > at && isBlank(text.charAt(end - 1))) {
            end--;
        }
    }

    /** What {@code \s} means in Python. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u0085' || Character.isSpaceChar(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isAlphanumeric(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isSeparator(char c) {
        return c == '.' || c == '-' || c == '_';
    }
}
