package dev.chora.copier.pattern;

import java.util.List;

/**
 * A pattern whose parts between slashes are compared with those of the path, without a regular expression. A part
 * {@code **} stands for any number of parts.
 */
final class SegmentPattern implements PathPattern {
    static final String ANY_DEPTH = "**";
    private static final String ANY = "*";

    private final boolean negated;
    private final String[] parts;

    SegmentPattern(boolean negated, List<String> parts) {
        this.negated = negated;
        this.parts = parts.toArray(new String[0]);
    }

    @Override
    public boolean negated() {
        return negated;
    }

    @Override
    public boolean matches(String path) {
        return matches(0, path, 0);
    }

    /** @param from where a part of the path begins; beyond its end when there is no further one */
    private boolean matches(int part, String path, int from) {
        String wanted = parts[part];
        boolean last = part == parts.length - 1;
        if (wanted.equals(ANY_DEPTH)) {
            if (last) {
                return from <= path.length();
            }
            for (int at = from; at <= path.length(); at = next(path, at)) {
                if (matches(part + 1, path, at)) {
                    return true;
                }
            }
            return false;
        }
        if (from > path.length()) {
            return false;
        }
        int slash = path.indexOf('/', from);
        int end = slash < 0 ? path.length() : slash;
        if (wanted.equals(ANY)) {
            boolean ends = slash < 0 || slash == path.length() - 1;
            return end > from && (last ? ends : matches(part + 1, path, end + 1));
        }
        return Glob.matches(wanted, path, from, end) && (last || matches(part + 1, path, end + 1));
    }

    private static int next(String path, int from) {
        int slash = path.indexOf('/', from);
        return slash < 0 ? path.length() + 1 : slash + 1;
    }
}
