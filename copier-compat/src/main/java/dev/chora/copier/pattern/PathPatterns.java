package dev.chora.copier.pattern;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of patterns as Copier's {@code _exclude} and {@code _skip_if_exists} mean them: the form of {@code .gitignore}
 * lines, read as the Python package {@code pathspec} 1.1 reads them under the name {@code gitignore}. The last pattern
 * that matches decides, and one that begins with {@code !} takes back what earlier ones said, also below a folder that
 * one of them matched.
 *
 * <p>Unlike in Copier, letters with accents match however the path and the pattern are composed; Copier decomposes
 * patterns alone, so that they never match on Linux.
 */
public final class PathPatterns {
    private final PathPattern[] patterns;

    private PathPatterns(PathPattern[] patterns) {
        this.patterns = patterns;
    }

    /**
     * Reads patterns, one a line; blank lines and comments say nothing.
     *
     * @throws PatternException for a line that is no pattern, such as a lone {@code !}
     */
    public static PathPatterns of(Iterable<String> lines) {
        List<PathPattern> read = new ArrayList<>();
        for (String line : lines) {
            PathPattern pattern = PatternParser.parse(composed(line));
            if (pattern != null) {
                read.add(pattern);
            }
        }
        return new PathPatterns(read.toArray(new PathPattern[0]));
    }

    public boolean isEmpty() {
        return patterns.length == 0;
    }

    /**
     * Whether the patterns pick a path.
     *
     * @param path relative, with forward slashes, without one at the end: pathspec is not told whether it is a folder, so
     *     {@code docs/} matches what is in {@code docs} and not {@code docs} itself
     */
    public boolean matches(String path) {
        return decide(normal(path));
    }

    /** Whether the patterns pick a folder, where {@code docs/} does match {@code docs}. */
    public boolean matchesFolder(String path) {
        return decide(normal(path) + "/");
    }

    private boolean decide(String path) {
        for (int i = patterns.length - 1; i >= 0; i--) {
            if (patterns[i].matches(path)) {
                return !patterns[i].negated();
            }
        }
        return false;
    }

    private static String normal(String path) {
        String relative = path;
        if (path.startsWith("/")) {
            relative = path.substring(1);
        } else if (path.startsWith("./")) {
            relative = path.substring(2);
        }
        return composed(relative);
    }

    private static String composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }
}
