package dev.chora.jinja.lexer;

import dev.chora.jinja.Syntax;
import org.jspecify.annotations.Nullable;

/**
 * Finds the next tag in template text. The longest start delimiter wins, so that {@code <%=} can open a print statement
 * where {@code <%} opens a block.
 */
final class Delimiters {
    /** What a tag opens. */
    enum Kind {
        VARIABLE,
        LINE_STATEMENT,
        LINE_COMMENT,
        COMMENT,
        BLOCK
    }

    private final Kind[] kinds;
    private final String[] starts;
    private final char firstChar;
    private final boolean sameFirstChar;

    /** Where the last match began: at the delimiter, or at the blanks before a line prefix. */
    int matchStart;
    /** Behind the delimiter of the last match. */
    int matchEnd;

    Delimiters(Syntax syntax) {
        int count = 3 + (syntax.lineStatementPrefix() == null ? 0 : 1) + (syntax.lineCommentPrefix() == null ? 0 : 1);
        kinds = new Kind[count];
        starts = new String[count];
        int n = put(0, Kind.VARIABLE, syntax.variableStart());
        n = put(n, Kind.LINE_STATEMENT, syntax.lineStatementPrefix());
        n = put(n, Kind.LINE_COMMENT, syntax.lineCommentPrefix());
        n = put(n, Kind.COMMENT, syntax.commentStart());
        put(n, Kind.BLOCK, syntax.blockStart());
        sortLongestFirst();
        firstChar = syntax.variableStart().charAt(0);
        sameFirstChar = count == 3
                && syntax.commentStart().charAt(0) == firstChar
                && syntax.blockStart().charAt(0) == firstChar;
    }

    private int put(int n, Kind kind, @Nullable String start) {
        if (start == null) {
            return n;
        }
        kinds[n] = kind;
        starts[n] = start;
        return n + 1;
    }

    /** Insertion sort, stable: of equal lengths the order above decides. */
    private void sortLongestFirst() {
        for (int i = 1; i < starts.length; i++) {
            Kind kind = kinds[i];
            String start = starts[i];
            int j = i;
            for (; j > 0 && starts[j - 1].length() < start.length(); j--) {
                starts[j] = starts[j - 1];
                kinds[j] = kinds[j - 1];
            }
            starts[j] = start;
            kinds[j] = kind;
        }
    }

    /** The first tag at or behind an offset, with {@link #matchStart} and {@link #matchEnd}; null when none follows. */
    @Nullable
    Kind find(String source, int from) {
        if (sameFirstChar) {
            for (int i = source.indexOf(firstChar, from); i >= 0; i = source.indexOf(firstChar, i + 1)) {
                Kind kind = matchPlain(source, i);
                if (kind != null) {
                    return kind;
                }
            }
            return null;
        }
        for (int i = from; i < source.length(); i++) {
            Kind kind = match(source, i);
            if (kind != null) {
                return kind;
            }
        }
        return null;
    }

    private @Nullable Kind matchPlain(String source, int at) {
        for (int n = 0; n < starts.length; n++) {
            if (source.startsWith(starts[n], at)) {
                matchStart = at;
                matchEnd = at + starts[n].length();
                return kinds[n];
            }
        }
        return null;
    }

    private @Nullable Kind match(String source, int at) {
        for (int n = 0; n < starts.length; n++) {
            int delimiter = at;
            if (kinds[n] == Kind.LINE_STATEMENT) {
                delimiter = lineStatementAt(source, at);
            } else if (kinds[n] == Kind.LINE_COMMENT) {
                delimiter = lineCommentAt(source, at);
            }
            if (delimiter >= 0 && source.startsWith(starts[n], delimiter)) {
                matchStart = at;
                matchEnd = delimiter + starts[n].length();
                return kinds[n];
            }
        }
        return null;
    }

    private static int lineStatementAt(String source, int at) {
        if (at > 0 && source.charAt(at - 1) != '\n') {
            return -1;
        }
        int i = at;
        while (i < source.length() && isBlank(source.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == 0x0b;
    }

    private static int lineCommentAt(String source, int at) {
        if (at > 0 && source.charAt(at - 1) != '\n' && Characters.isSpace(source.charAt(at - 1))) {
            return -1;
        }
        int i = at;
        while (i < source.length() && source.charAt(i) != '\n' && Characters.isSpace(source.charAt(i))) {
            i++;
        }
        return i;
    }
}
