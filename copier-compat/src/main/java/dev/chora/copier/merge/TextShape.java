package dev.chora.copier.merge;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * What is the same for a whole text and in nobody's way when lines are compared: byte order mark, line ends, line feed at
 * the end. Lines can be merged without it, and it is merged on its own.
 *
 * @param mark whether a UTF-8 byte order mark comes first
 * @param ends the line ends; {@link Ends#MIXED} cannot be taken off and put on again
 * @param terminated whether the last line ends; true for an empty text
 */
record TextShape(boolean mark, Ends ends, boolean terminated) {
    /** How lines end; a text of one unended line says nothing. */
    enum Ends {
        NONE,
        LF,
        CRLF,
        MIXED
    }

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    static TextShape of(byte[] text) {
        boolean mark = text.length >= MARK.length && Arrays.equals(text, 0, MARK.length, MARK, 0, MARK.length);
        int feeds = 0;
        int pairs = 0;
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '\n') {
                feeds++;
                if (i > 0 && text[i - 1] == '\r') {
                    pairs++;
                }
            }
        }
        Ends ends = feeds == 0 ? Ends.NONE : pairs == 0 ? Ends.LF : pairs == feeds ? Ends.CRLF : Ends.MIXED;
        return new TextShape(mark, ends, text.length == 0 || text[text.length - 1] == '\n');
    }

    /** This shape, with the line ends of another where its own say nothing. */
    TextShape or(TextShape other) {
        return ends == Ends.NONE ? new TextShape(mark, other.ends, terminated) : this;
    }

    /** What comes of one shape when two sides change it; where both do in different ways, ours stays. */
    static TextShape merge(TextShape base, TextShape ours, TextShape theirs) {
        return new TextShape(
                ours.mark == base.mark ? theirs.mark : ours.mark,
                ours.ends == base.ends ? theirs.ends : ours.ends,
                ours.terminated == base.terminated ? theirs.terminated : ours.terminated);
    }

    /** Whether there is something to take off before lines are compared. */
    boolean special() {
        return mark || ends == Ends.CRLF;
    }

    /** The text without byte order mark, with LF, and with its last line as it was. */
    byte[] plain(byte[] text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length);
        for (int i = mark ? MARK.length : 0; i < text.length; i++) {
            boolean pair = ends == Ends.CRLF && text[i] == '\r' && i + 1 < text.length && text[i + 1] == '\n';
            if (!pair) {
                out.write(text[i]);
            }
        }
        return out.toByteArray();
    }

    /** The inverse of {@link #plain}: a text with LF gets this shape's line ends and mark. */
    byte[] dressed(byte[] plain) {
        if (!mark && ends != Ends.CRLF) {
            return plain;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length + plain.length / 16);
        if (mark) {
            out.writeBytes(MARK);
        }
        for (int i = 0; i < plain.length; i++) {
            if (ends == Ends.CRLF && plain[i] == '\n' && (i == 0 || plain[i - 1] != '\r')) {
                out.write('\r');
            }
            out.write(plain[i]);
        }
        return out.toByteArray();
    }

    /** The text with a line feed at its end; an empty text stays empty. */
    static byte[] terminate(byte[] plain) {
        if (plain.length == 0 || plain[plain.length - 1] == '\n') {
            return plain;
        }
        byte[] longer = Arrays.copyOf(plain, plain.length + 1);
        longer[plain.length] = '\n';
        return longer;
    }

    /** The text without a line feed at its end. */
    static byte[] unterminate(byte[] plain) {
        boolean ends = plain.length > 0 && plain[plain.length - 1] == '\n';
        return ends ? Arrays.copyOf(plain, plain.length - 1) : plain;
    }
}
