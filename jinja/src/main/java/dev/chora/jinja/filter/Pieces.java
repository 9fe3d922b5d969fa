package dev.chora.jinja.filter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The pieces that a line may be broken between, one after the other: white space, words, and where hyphens count the
 * parts of words up to them. Split as Python's {@code textwrap} splits.
 */
final class Pieces {
    private final String text;
    private final @Nullable Matcher matcher;
    private int start;
    private int end;
    private int length;

    Pieces(String text, boolean atHyphens) {
        this.text = text;
        this.matcher = atHyphens ? Hyphens.PIECE.matcher(text) : null;
        next();
    }

    boolean isEmpty() {
        return start == end;
    }

    /** Code points of the current piece. */
    int length() {
        return length;
    }

    boolean isBlank() {
        for (int i = start; i < end; i++) {
            if (!Texts.isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Goes on to the next piece. */
    void next() {
        start = end;
        if (matcher == null) {
            end = endOfRun();
        } else if (matcher.find()) {
            end = matcher.end();
        } else {
            end = text.length();
        }
        length = text.codePointCount(start, end);
    }

    void appendTo(StringBuilder line) {
        line.append(text, start, end);
    }

    /**
     * Takes characters off the start of the current piece and appends them.
     *
     * @param room how many; where hyphens break words, those up to the last hyphen among them that follows another
     *     character
     */
    void cut(int room, boolean atHyphen, StringBuilder line) {
        int to = text.offsetByCodePoints(start, room);
        if (atHyphen) {
            int hyphen = to - 1;
            while (hyphen > start && text.charAt(hyphen) != '-') {
                hyphen--;
            }
            if (hyphen > start && !isHyphens(hyphen)) {
                to = hyphen + 1;
            }
        }
        line.append(text, start, to);
        length -= text.codePointCount(start, to);
        start = to;
    }

    private boolean isHyphens(int to) {
        for (int i = start; i < to; i++) {
            if (text.charAt(i) != '-') {
                return false;
            }
        }
        return true;
    }

    private int endOfRun() {
        int at = start;
        while (at < text.length() && isSplitting(text.charAt(at)) == isSplitting(text.charAt(start))) {
            at++;
        }
        return at;
    }

    private static boolean isSplitting(char c) {
        return c == ' ' || (c >= 9 && c <= 13);
    }

    /** Loaded when hyphens count: the pattern of one piece. */
    private static final class Hyphens {
        private static final String SPACE = "[\\t\\n\\x0b\\f\\r ]";
        private static final String VISIBLE = "[^\\t\\n\\x0b\\f\\r ]";
        private static final String WORD = "[\\p{L}\\p{N}_]";
        private static final String LETTER = "[\\p{L}\\p{Nl}\\p{No}_]";
        private static final String BEFORE_DASH = "(?<=[\\p{L}\\p{N}_!\"'&.,?])";

        /** White space, a dash between words, or a word up to its hyphen, its end or a dash. */
        private static final Pattern PIECE = Pattern.compile(SPACE + "+"
                + "|" + BEFORE_DASH + "-{2,}(?=" + WORD + ")"
                + "|" + VISIBLE + "+?(?:"
                + "-(?:(?<=" + LETTER + "{2}-)|(?<=" + LETTER + "-" + LETTER + "-))(?=" + LETTER + "-?" + LETTER + ")"
                + "|(?=" + SPACE + "|\\z)"
                + "|" + BEFORE_DASH + "(?=-{2,}" + WORD + "))");
    }
}
