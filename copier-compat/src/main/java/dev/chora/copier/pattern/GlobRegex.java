package dev.chora.copier.pattern;

import java.util.List;

/** Writes the parts of a pattern as a regular expression over the whole path. */
final class GlobRegex {
    private static final String SPECIAL = "\\^$.|?*+()[]{}-&~#";

    private final StringBuilder out = new StringBuilder("^");
    private final String line;

    private GlobRegex(String line) {
        this.line = line;
    }

    static String of(List<String> parts, String line) {
        GlobRegex regex = new GlobRegex(line);
        int last = parts.size() - 1;
        boolean slash = false;
        for (int i = 0; i <= last; i++) {
            String part = parts.get(i);
            if (part.equals(SegmentPattern.ANY_DEPTH)) {
                regex.out.append(i == 0 ? "(?:.+/)?" : i < last ? "(?:/.+)?" : "/");
                slash = i > 0;
                continue;
            }
            regex.out.append(slash ? "/" : "");
            if (part.equals("*")) {
                regex.out.append("[^/]+").append(i == last ? "/?$" : "");
            } else {
                regex.part(part);
                regex.out.append(i == last ? "(?:/|$)" : "");
            }
            slash = true;
        }
        return regex.out.toString();
    }

    private void part(String part) {
        int at = 0;
        while (at < part.length()) {
            char c = part.charAt(at++);
            switch (c) {
                case '\\' -> literal(part.charAt(at++));
                case '*' -> out.append("[^/]*");
                case '?' -> out.append("[^/]");
                case '[' -> at = brackets(part, at);
                default -> literal(c);
            }
        }
    }

    /** @return where to go on: after the closing bracket, or after the opening one when nothing closes it */
    private int brackets(String part, int from) {
        int end = from;
        boolean negated = end < part.length() && (part.charAt(end) == '!' || part.charAt(end) == '^');
        if (negated) {
            end++;
        }
        int start = end;
        if (end < part.length() && part.charAt(end) == ']') {
            end++;
        }
        while (end < part.length() && part.charAt(end) != ']') {
            end++;
        }
        if (end == part.length()) {
            literal('[');
            return from;
        }
        out.append(negated ? "[^" : "[");
        int at = start;
        while (at < end) {
            char low = part.charAt(at++);
            if (at + 1 < end && part.charAt(at) == '-') {
                char high = part.charAt(at + 1);
                if (high < low) {
                    throw new PatternException(line, "the range " + low + "-" + high + " is the wrong way round");
                }
                literal(low);
                out.append('-');
                literal(high);
                at += 2;
            } else {
                literal(low);
            }
        }
        out.append(']');
        return end + 1;
    }

    private void literal(char c) {
        if (SPECIAL.indexOf(c) >= 0) {
            out.append('\\');
        }
        out.append(c);
    }
}
