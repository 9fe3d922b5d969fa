package dev.chora.cli.markdown;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/** A text whose characters each have a style, which can be broken into lines. */
final class Styled {
    /** Styles, to be added up. */
    static final int PLAIN = 0;

    static final int BOLD = 1;
    static final int ITALIC = 2;
    static final int CODE = 4;
    static final int LINK = 8;
    static final int FAINT = 16;
    static final int HEADING = 32;

    /** A blank at which no line is broken; shown as any other. */
    static final char KEPT_BLANK = '\u00a0';

    private final StringBuilder text = new StringBuilder();
    private final List<Integer> styles = new ArrayList<>();

    Styled add(String more, int style) {
        text.append(more);
        for (int i = 0; i < more.length(); i++) {
            styles.add(style);
        }
        return this;
    }

    Styled add(Styled more) {
        text.append(more.text);
        styles.addAll(more.styles);
        return this;
    }

    static Styled of(String text, int style) {
        return new Styled().add(text, style);
    }

    boolean isEmpty() {
        return text.length() == 0;
    }

    private Styled part(int from, int to) {
        Styled part = new Styled();
        part.text.append(text, from, to);
        part.styles.addAll(styles.subList(from, to));
        return part;
    }

    /** How many cells of a terminal it takes. */
    int width() {
        return width(0, text.length());
    }

    private int width(int from, int to) {
        int width = 0;
        for (int i = from; i < to; i += Character.charCount(text.codePointAt(i))) {
            width += Math.max(0, WCWidth.wcwidth(text.codePointAt(i)));
        }
        return width;
    }

    /** How many cells its longest word takes. */
    int longestWord() {
        int longest = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == ' ' || text.charAt(i) == '\n') {
                longest = Math.max(longest, width(start, i));
                start = i + 1;
            }
        }
        return longest;
    }

    /** Lines of at most so many cells, broken at blanks and hard breaks; a longer word is cut. */
    List<Styled> wrap(int room) {
        int most = Math.max(1, room);
        List<Styled> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = end(start, most);
            int cut = end;
            while (cut > start && text.charAt(cut - 1) == ' ') {
                cut--;
            }
            lines.add(part(start, cut));
            start = end;
            if (start < text.length() && text.charAt(start) == '\n') {
                start++;
            } else {
                while (start < text.length() && text.charAt(start) == ' ') {
                    start++;
                }
            }
        }
        return lines;
    }

    /** Where the line that begins here ends. */
    private int end(int start, int most) {
        int blank = -1;
        int width = 0;
        int i = start;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\n') {
                return i;
            }
            int point = text.codePointAt(i);
            width += Math.max(0, WCWidth.wcwidth(point));
            if (width > most) {
                return c == ' ' ? i : blank > start ? blank : Math.max(i, start + 1);
            }
            if (c == ' ') {
                blank = i;
            }
            i += Character.charCount(point);
        }
        return i;
    }

    /** It with the codes of a terminal, or without any. */
    String shown(boolean colours) {
        if (!colours) {
            return text.toString().replace(KEPT_BLANK, ' ');
        }
        StringBuilder out = new StringBuilder();
        int current = PLAIN;
        for (int i = 0; i < text.length(); i++) {
            int style = styles.get(i);
            if (style != current) {
                if (current != PLAIN) {
                    out.append("\u001b[0m");
                }
                if (style != PLAIN) {
                    out.append("\u001b[").append(codes(style)).append('m');
                }
                current = style;
            }
            char c = text.charAt(i);
            out.append(c == KEPT_BLANK ? ' ' : c);
        }
        return current == PLAIN ? out.toString() : out.append("\u001b[0m").toString();
    }

    private static String codes(int style) {
        List<String> codes = new ArrayList<>();
        add(codes, style, BOLD, "1");
        add(codes, style, FAINT, "2");
        add(codes, style, ITALIC, "3");
        add(codes, style, LINK, "4");
        add(codes, style, CODE, "36");
        add(codes, style, HEADING, "1;35");
        return String.join(";", codes);
    }

    private static void add(List<String> codes, int style, int bit, String code) {
        if ((style & bit) != 0) {
            codes.add(code);
        }
    }
}
