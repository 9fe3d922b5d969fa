package dev.chora.verify.rules.context;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A .dockerignore: its patterns in order, of which the last that matches a path or a folder above it decides. */
public final class IgnoreFile {
    /**
     * A pattern.
     *
     * @param line from 1
     * @param text as cleaned, without the exclamation mark
     * @param keeps whether it takes back what earlier ones leave out
     */
    record Entry(int line, String text, boolean keeps, Matcher matcher) {}

    /** Why a pattern cannot be used: the build stops with it. */
    public record Fault(int line, String message) {}

    private final List<Entry> entries = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private boolean exceptions;

    private IgnoreFile() {}

    /** One that leaves nothing out. */
    public static IgnoreFile none() {
        return new IgnoreFile();
    }

    /** Reads a text; patterns that Docker refuses become faults. */
    public static IgnoreFile parse(String text) {
        IgnoreFile file = new IgnoreFile();
        String[] lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].startsWith("#")) {
                file.add(i + 1, lines[i].strip());
            }
        }
        return file;
    }

    private void add(int line, String written) {
        if (written.isEmpty()) {
            return;
        }
        boolean keeps = written.charAt(0) == '!';
        String pattern = keeps ? written.substring(1).strip() : written;
        if (!pattern.isEmpty()) {
            pattern = clean(pattern);
            pattern = pattern.length() > 1 && pattern.charAt(0) == '/' ? pattern.substring(1) : pattern;
        }
        String fault = pattern.isEmpty() ? "an exclamation mark alone means nothing" : GlobPattern.fault(pattern);
        if (fault != null) {
            faults.add(new Fault(line, fault));
            return;
        }
        exceptions |= keeps;
        entries.add(new Entry(line, pattern, keeps, new Matcher(pattern)));
    }

    /** What Go's filepath.Clean makes of a path: no double slashes, no dots, no slash at the end. */
    static String clean(String path) {
        boolean rooted = path.startsWith("/");
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/", -1)) {
            if (part.isEmpty() || part.equals(".")) {
                continue;
            }
            if (!part.equals("..")) {
                parts.addLast(part);
            } else if (!parts.isEmpty() && !parts.peekLast().equals("..")) {
                parts.removeLast();
            } else if (!rooted) {
                parts.addLast(part);
            }
        }
        String joined = String.join("/", parts);
        return rooted ? "/" + joined : joined.isEmpty() ? "." : joined;
    }

    /** Patterns that make a build stop. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** Whether something is taken back, so that a folder that is left out may still hold what is not. */
    boolean hasExceptions() {
        return exceptions;
    }

    /** Whether a path is left out; it has forward slashes and none at its ends. */
    public boolean ignores(String path) {
        State state = State.TOP;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            state = below(state, path.substring(0, slash));
        }
        return below(state, path).ignored();
    }

    /** What holds for a path: for each pattern whether it matched the path or a folder above, and what follows from it. */
    static final class State {
        /** Of the context's own folder. */
        static final State TOP = new State(new boolean[0], false);

        private final boolean[] matched;
        private final boolean ignored;

        private State(boolean[] matched, boolean ignored) {
            this.matched = matched;
            this.ignored = ignored;
        }

        /** Whether the path is left out. */
        boolean ignored() {
            return ignored;
        }
    }

    /** What holds for an entry of a folder; its path is given in full. */
    State below(State folder, String path) {
        boolean[] matched = new boolean[entries.size()];
        boolean ignored = false;
        for (int i = 0; i < matched.length; i++) {
            Entry entry = entries.get(i);
            boolean match = folder.matched.length > 0 && folder.matched[i];
            if (!match) {
                if (entry.keeps() != ignored) {
                    continue;
                }
                match = entry.matcher().matches(path);
            }
            matched[i] = match;
            ignored = match ? !entry.keeps() : ignored;
        }
        return new State(matched, ignored);
    }

    /** A pattern with the short cuts that Docker takes, which differ from the pattern's meaning in corners. */
    private static final class Matcher {
        private enum Kind {
            EXACT,
            PREFIX,
            SUFFIX,
            GLOB
        }

        private final String pattern;
        private final Kind kind;
        private final GlobPattern glob;

        Matcher(String pattern) {
            this.pattern = pattern;
            this.kind = kind(pattern);
            this.glob = new GlobPattern(pattern);
        }

        private static Kind kind(String pattern) {
            Kind kind = Kind.EXACT;
            boolean first = true;
            for (int i = 0; i < pattern.length(); i++) {
                char sign = pattern.charAt(i);
                if (sign == '*' && pattern.startsWith("**", i)) {
                    i++;
                    i += pattern.startsWith("/", i + 1) ? 1 : 0;
                    boolean last = i + 1 >= pattern.length();
                    kind = last && kind == Kind.EXACT ? Kind.PREFIX : Kind.GLOB;
                    kind = first ? Kind.SUFFIX : kind;
                } else if (sign == '*'
                        || sign == '?'
                        || sign == '['
                        || sign == ']'
                        || (sign == '\\' && i + 1 < pattern.length())) {
                    kind = Kind.GLOB;
                    i += sign == '\\' ? 1 : 0;
                }
                first = false;
            }
            return kind;
        }

        boolean matches(String path) {
            return switch (kind) {
                case EXACT -> path.equals(pattern);
                case PREFIX -> path.startsWith(pattern.substring(0, pattern.length() - 2));
                case SUFFIX -> {
                    String suffix = pattern.substring(2);
                    yield path.endsWith(suffix) || (suffix.startsWith("/") && path.equals(suffix.substring(1)));
                }
                case GLOB -> glob.matches(path);
            };
        }
    }
}
