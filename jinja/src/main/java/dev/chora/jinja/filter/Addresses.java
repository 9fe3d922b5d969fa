package dev.chora.jinja.filter;

import java.util.Locale;

/**
 * What {@code urlize} takes for a web or mail address. Written by hand rather than as regular expressions: those
 * recurse once per label of a domain, and a word may have any length.
 */
final class Addresses {
    private Addresses() {}

    /**
     * A web address without white space: {@code http://}, {@code https://} or {@code www.} before a domain, a bare
     * domain under one of the old top level domains, or a scheme before an IP address; then perhaps a port, a path.
     */
    static boolean isUrl(String word) {
        int scheme = schemeEnd(word);
        int end = scheme;
        while (end < word.length() && "/?#".indexOf(word.charAt(end)) < 0) {
            end++;
        }
        String host = withoutPort(word.substring(scheme, end));
        if (scheme > 0) {
            return isDomain(host) || isIpv4(host) || isIpv6(host);
        }
        return (host.regionMatches(true, 0, "www.", 0, 4) && isDomain(host.substring(4))) || isKnownDomain(host);
    }

    /** {@code name@domain.tld}, where the name is anything. */
    static boolean isMail(String word) {
        int at = word.lastIndexOf('@');
        int dot = word.lastIndexOf('.');
        if (at < 1 || dot < at + 2 || dot == word.length() - 1 || !Texts.isWord(word.codePointAt(at + 1))) {
            return false;
        }
        for (int i = at + 1; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
            int c = word.codePointAt(i);
            if (!Texts.isWord(c) && (i > dot || (c != '.' && c != '-'))) {
                return false;
            }
        }
        return true;
    }

    private static int schemeEnd(String word) {
        if (word.regionMatches(true, 0, "http://", 0, 7)) {
            return 7;
        }
        return word.regionMatches(true, 0, "https://", 0, 8) ? 8 : 0;
    }

    /** The host; unchanged when what looks like a port is none, so that it is no host either. */
    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        int digits = host.length() - colon - 1;
        if (colon < 0 || host.endsWith("]") || digits < 1 || digits > 5) {
            return host;
        }
        for (int i = colon + 1; i < host.length(); i++) {
            if (!Character.isDigit(host.charAt(i))) {
                return host;
            }
        }
        return host.substring(0, colon);
    }

    /** Labels with dots between; the last one of 2 to 63 letters, or in punycode. */
    private static boolean isDomain(String host) {
        int dot = host.lastIndexOf('.');
        if (dot >= 0 && !areLabels(host.substring(0, dot), 1, Integer.MAX_VALUE)) {
            return false;
        }
        String top = host.substring(dot + 1);
        if (top.regionMatches(true, 0, "xn--", 0, 4)) {
            String rest = top.substring(4);
            return rest.indexOf('-') < 0 && areLabels(rest, 2, 59);
        }
        if (top.length() < 2 || top.length() > 63) {
            return false;
        }
        for (int i = 0; i < top.length(); i++) {
            if (!isLetter(top.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** A to Z, and what Python's re takes for one of them when it ignores case. */
    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || c == '\u0130'
                || c == '\u0131'
                || c == '\u017f'
                || c == '\u212a';
    }

    private static boolean isKnownDomain(String host) {
        int dot = host.lastIndexOf('.');
        if (dot < 0 || !areLabels(host.substring(0, dot), 2, 63)) {
            return false;
        }
        return switch (host.substring(dot + 1).toLowerCase(Locale.ROOT)) {
            case "com", "net", "int", "edu", "gov", "org", "info", "mil" -> true;
            default -> false;
        };
    }

    private static boolean areLabels(String labels, int shortest, int longest) {
        int length = 0;
        for (int i = 0; i <= labels.length(); ) {
            int c = i == labels.length() ? '.' : labels.codePointAt(i);
            if (c == '.') {
                if (length < shortest || length > longest) {
                    return false;
                }
                length = 0;
            } else if (Texts.isWord(c) || c == '%' || c == '-') {
                length++;
            } else {
                return false;
            }
            i += Character.charCount(c);
        }
        return true;
    }

    private static boolean isIpv4(String host) {
        int parts = 1;
        int digits = 0;
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            if (c == '.') {
                if (digits == 0) {
                    return false;
                }
                parts++;
                digits = 0;
            } else if (Character.isDigit(c) && digits < 3) {
                digits++;
            } else {
                return false;
            }
        }
        return parts == 4 && digits > 0;
    }

    /** In brackets: two groups of at most four hexadecimal digits with their colons, then one to six more. */
    private static boolean isIpv6(String host) {
        if (!host.startsWith("[") || !host.endsWith("]")) {
            return false;
        }
        int end = host.length() - 1;
        int at = 1;
        for (int group = 0; at < end || group < 2; group++) {
            int digits = at;
            while (at < end && at < digits + 4 && isHex(host.charAt(at))) {
                at++;
            }
            boolean colon = at < end && host.charAt(at) == ':';
            at += colon ? 1 : 0;
            if (group == 8 || (!colon && (group < 2 || at == digits))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHex(char c) {
        return Character.isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}
