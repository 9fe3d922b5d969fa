package dev.chora.jinja.filter;

import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Comparison;
import dev.chora.jinja.python.Py;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Python's {@code textwrap.wrap} without its replacement of tabs and other white space. Widths count code points. */
final class TextWrapper {
    private static final String SPACE = "[\\t\\n\\x0b\\f\\r ]";
    private static final String VISIBLE = "[^\\t\\n\\x0b\\f\\r ]";
    private static final String WORD = "[\\p{L}\\p{N}_]";
    private static final String LETTER = "[\\p{L}\\p{Nl}\\p{No}_]";
    private static final String BEFORE_DASH = "(?<=[\\p{L}\\p{N}_!\"'&.,?])";

    /** One piece: white space, a dash between words, or a word up to its hyphen, its end or a dash. */
    private static final Pattern PIECE = Pattern.compile(SPACE + "+"
            + "|" + BEFORE_DASH + "-{2,}(?=" + WORD + ")"
            + "|" + VISIBLE + "+?(?:"
            + "-(?:(?<=" + LETTER + "{2}-)|(?<=" + LETTER + "-" + LETTER + "-))(?=" + LETTER + "-?" + LETTER + ")"
            + "|(?=" + SPACE + "|\\z)"
            + "|" + BEFORE_DASH + "(?=-{2,}" + WORD + "))");

    private final @Nullable Object width;
    private final boolean breakWords;
    private final boolean breakHyphens;
    private final boolean splitHyphens;

    /** Options as Python takes them: hyphens split words only for True itself, though any true value breaks long ones. */
    TextWrapper(@Nullable Object width, @Nullable Object breakLongWords, @Nullable Object breakOnHyphens) {
        this.width = width;
        this.breakWords = Py.truth(breakLongWords);
        this.breakHyphens = Py.truth(breakOnHyphens);
        this.splitHyphens = Boolean.TRUE.equals(breakOnHyphens);
    }

    /** The lines of a paragraph. */
    List<String> wrap(String text) {
        Deque<String> pieces = splitHyphens ? split(text) : splitAtSpaces(text);
        if (Py.compare(width, 0L, Comparison.LE)) {
            throw TemplateException.valueError("invalid width " + Py.repr(width) + " (must be > 0)");
        }
        List<String> lines = new ArrayList<>();
        while (!pieces.isEmpty()) {
            if (!lines.isEmpty() && isBlank(pieces.getFirst())) {
                pieces.removeFirst();
            }
            StringBuilder line = new StringBuilder();
            String last = fill(pieces, line);
            if (last != null && isBlank(last)) {
                line.setLength(line.length() - last.length());
            }
            if (line.length() > 0) {
                lines.add(line.toString());
            }
        }
        return lines;
    }

    /** Moves to the line what fits; returns the piece that was added last, or null. */
    private @Nullable String fill(Deque<String> pieces, StringBuilder line) {
        String last = null;
        long length = 0;
        while (!pieces.isEmpty() && fits(length + Texts.length(pieces.getFirst()))) {
            last = pieces.removeFirst();
            length += Texts.length(last);
            line.append(last);
        }
        if (!pieces.isEmpty() && !fits(Texts.length(pieces.getFirst()))) {
            if (breakWords) {
                last = breakWord(pieces, length);
                line.append(last);
            } else if (line.length() == 0) {
                last = pieces.removeFirst();
                line.append(last);
            }
        }
        return last;
    }

    private boolean fits(long length) {
        return Py.compare(length, width, Comparison.LE);
    }

    /** Takes off the first piece what fits into the rest of the line: at least one character of an empty line. */
    private String breakWord(Deque<String> pieces, long used) {
        String piece = pieces.removeFirst();
        int room = Py.compare(width, 1L, Comparison.LT) ? 1 : (int) (Py.index(width) - used);
        int end = piece.offsetByCodePoints(0, room);
        if (breakHyphens) {
            int hyphen = end == 0 ? -1 : piece.lastIndexOf('-', end - 1);
            if (hyphen > 0 && !isHyphens(piece, hyphen)) {
                end = hyphen + 1;
            }
        }
        pieces.addFirst(piece.substring(end));
        return piece.substring(0, end);
    }

    private static boolean isHyphens(String text, int end) {
        for (int i = 0; i < end; i++) {
            if (text.charAt(i) != '-') {
                return false;
            }
        }
        return true;
    }

    private static Deque<String> split(String text) {
        Deque<String> pieces = new ArrayDeque<>();
        Matcher matcher = PIECE.matcher(text);
        int end = 0;
        while (matcher.find()) {
            if (matcher.start() > end) {
                pieces.add(text.substring(end, matcher.start()));
            }
            pieces.add(matcher.group());
            end = matcher.end();
        }
        if (end < text.length()) {
            pieces.add(text.substring(end));
        }
        return pieces;
    }

    private static Deque<String> splitAtSpaces(String text) {
        Deque<String> pieces = new ArrayDeque<>();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || isSplitting(text.charAt(i)) != isSplitting(text.charAt(i - 1))) {
                pieces.add(text.substring(start, i));
                start = i;
            }
        }
        return pieces;
    }

    private static boolean isSplitting(char c) {
        return c == ' ' || (c >= 9 && c <= 13);
    }

    private static boolean isBlank(String piece) {
        for (int i = 0; i < piece.length(); i++) {
            if (!Texts.isSpace(piece.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
