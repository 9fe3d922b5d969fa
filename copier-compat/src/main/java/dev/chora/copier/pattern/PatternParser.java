package dev.chora.copier.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one line of {@code .gitignore}'s form. */
final class PatternParser {
    private PatternParser() {}

    /** The pattern; null for a blank line or a comment. */
    static @Nullable PathPattern parse(String line) {
        String text = line.endsWith("\\ ") ? line : withoutTrailingBlanks(line);
        if (text.isEmpty() || text.charAt(0) == '#') {
            return null;
        }
        boolean negated = text.charAt(0) == '!';
        String body = negated ? text.substring(1) : text;
        List<String> parts = split(body);
        boolean folder = !body.equals("/") && parts.get(parts.size() - 1).isEmpty();
        anchor(parts, line);
        int count = parts.size();
        if (count == 1 && parts.get(0).equals(SegmentPattern.ANY_DEPTH)) {
            return new PathPattern.Sweeping(negated, folder);
        }
        if (parts.get(0).equals(SegmentPattern.ANY_DEPTH) && parts.get(1).equals("*")) {
            if (count == 2) {
                return new PathPattern.Sweeping(negated, false);
            }
            if (count == 3 && parts.get(2).equals(SegmentPattern.ANY_DEPTH)) {
                return new PathPattern.Sweeping(negated, true);
            }
        }
        boolean brackets = false;
        for (String part : parts) {
            requireWholeEscapes(part, line);
            brackets |= part.indexOf('[') >= 0;
        }
        return brackets
                ? new RegexPattern(negated, Pattern.compile(GlobRegex.of(parts, line)))
                : new SegmentPattern(negated, parts);
    }

    /**
     * Makes it visible where the pattern may begin: one without a slash, or with one at its end alone, matches at any
     * depth; any other from the top.
     */
    private static void anchor(List<String> parts, String line) {
        if (parts.get(0).isEmpty()) {
            parts.remove(0);
        } else if (parts.size() == 1 || (parts.size() == 2 && parts.get(1).isEmpty())) {
            if (!parts.get(0).equals(SegmentPattern.ANY_DEPTH)) {
                parts.add(0, SegmentPattern.ANY_DEPTH);
            }
        }
        if (parts.isEmpty()) {
            throw new PatternException(line, "nothing follows");
        }
        int last = parts.size() - 1;
        if (parts.get(last).isEmpty()) {
            parts.set(last, SegmentPattern.ANY_DEPTH);
        }
        for (int i = parts.size() - 1; i > 0; i--) {
            if (parts.get(i).equals(SegmentPattern.ANY_DEPTH)
                    && parts.get(i - 1).equals(SegmentPattern.ANY_DEPTH)) {
                parts.remove(i);
            }
        }
    }

    private static void requireWholeEscapes(String part, String line) {
        int slashes = 0;
        for (int i = part.length() - 1; i >= 0 && part.charAt(i) == '\\'; i--) {
            slashes++;
        }
        if (slashes % 2 == 1) {
            throw new PatternException(line, "a backslash must be followed by the character that it protects");
        }
    }

    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>(4);
        int from = 0;
        for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', from)) {
            parts.add(text.substring(from, slash));
            from = slash + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static String withoutTrailingBlanks(String line) {
        int end = line.length();
        while (end > 0
                && (Character.isWhitespace(line.charAt(end - 1)) || Character.isSpaceChar(line.charAt(end - 1)))) {
            end--;
        }
        return line.substring(0, end);
    }
}
