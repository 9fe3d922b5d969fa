package dev.chora.cli.prompt.screen;

import dev.chora.cli.prompt.screen.Key.Action;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.utils.NonBlockingReader;

/**
 * Turns the characters that a terminal sends into keys.
 *
 * <p>A sequence starts with Esc, and so does Esc itself: what follows within a twentieth of a second belongs to it. The
 * sequences are those of xterm, which everybody imitates (ECMA-48, "Control sequences").
 */
public final class KeyReader {
    private static final long SEQUENCE_MILLIS = 50;
    /** Alt-Enter may be typed as Esc, then Enter, as in Copier: a person needs longer for that. */
    private static final long ALT_MILLIS = 600;

    /** How soon a change of the terminal's size is seen while no key comes. */
    private static final long SIZE_MILLIS = 150;

    private static final int ESC = 27;
    private static final String PASTE_BEGINS = "200";
    private static final String PASTE_ENDS = "\u001b[201~";

    private final NonBlockingReader reader;
    private final AtomicBoolean resized;
    private int pushedBack = NonBlockingReader.READ_EXPIRED;

    public KeyReader(NonBlockingReader reader) {
        this(reader, new AtomicBoolean());
    }

    /**
     * A reader that also tells when the terminal has another size.
     *
     * @param resized set by whoever learns of it, from any thread
     */
    public KeyReader(NonBlockingReader reader, AtomicBoolean resized) {
        this.reader = reader;
        this.resized = resized;
    }

    /** Waits for the next key. */
    public Key next() throws IOException {
        int c = read(SIZE_MILLIS);
        while (c == NonBlockingReader.READ_EXPIRED) {
            if (resized.getAndSet(false)) {
                return Action.RESIZE;
            }
            c = read(SIZE_MILLIS);
        }
        if (c < 0) {
            return Action.END_OF_INPUT;
        }
        return c == ESC ? escaped() : plain(c);
    }

    /** Swallows an Enter that was typed already: yes or no is answered by its letter, and many press Enter after it. */
    public void swallowEnter() throws IOException {
        int c = read(SEQUENCE_MILLIS);
        if (c != '\r' && c != '\n') {
            pushedBack = c;
        }
    }

    private Key plain(int c) throws IOException {
        switch (c) {
            case '\r', '\n':
                return Action.ENTER;
            case 8, 127:
                return Action.BACKSPACE;
            case '\t':
                return Action.TAB;
            case 1:
                return Action.ALL;
            case 2:
                return Action.BACK;
            case 3:
                return Action.INTERRUPT;
            case 4:
                return Action.END_OF_INPUT;
            case 5:
                return Action.EDITOR;
            case 11:
                return Action.KILL_RIGHT;
            case 14:
                return Action.DOWN;
            case 16:
                return Action.UP;
            case 21:
                return Action.KILL_LEFT;
            case 23:
                return Action.KILL_WORD;
            default:
                return c < ' ' ? Action.UNKNOWN : typed((char) c);
        }
    }

    private Key typed(char c) throws IOException {
        if (!Character.isHighSurrogate(c)) {
            return new Key.Typed(c);
        }
        int low = read(SEQUENCE_MILLIS);
        return low >= 0 && Character.isLowSurrogate((char) low)
                ? new Key.Typed(Character.toCodePoint(c, (char) low))
                : Action.UNKNOWN;
    }

    private Key escaped() throws IOException {
        int c = read(SEQUENCE_MILLIS);
        if (c == '[') {
            return control();
        }
        if (c == 'O') {
            return letter(read(SEQUENCE_MILLIS), false);
        }
        if (c < 0) {
            c = read(ALT_MILLIS);
        }
        switch (c) {
            case '\r', '\n':
                return Action.ALT_ENTER;
            case 'b':
                return Action.WORD_LEFT;
            case 'f':
                return Action.WORD_RIGHT;
            case 8, 127:
                return Action.KILL_WORD;
            default:
                pushedBack = c;
                return Action.ESCAPE;
        }
    }

    /** What follows Esc [: numbers with semicolons, then the letter that ends the sequence. */
    private Key control() throws IOException {
        StringBuilder numbers = new StringBuilder(8);
        int c = read(SEQUENCE_MILLIS);
        while ((c >= '0' && c <= '9') || c == ';') {
            numbers.append((char) c);
            c = read(SEQUENCE_MILLIS);
        }
        if (c == '~') {
            return numbers.toString().equals(PASTE_BEGINS) ? pasted() : numbered(numbers);
        }
        if (c == 'Z') {
            return Action.BACK;
        }
        return letter(c, numbers.indexOf(";") >= 0);
    }

    /** Everything up to the end of the paste; a terminal that never ends it loses nothing. */
    private Key pasted() throws IOException {
        StringBuilder text = new StringBuilder();
        int c = read(ALT_MILLIS);
        while (c >= 0) {
            text.append((char) c);
            int start = text.length() - PASTE_ENDS.length();
            if (start >= 0 && text.indexOf(PASTE_ENDS, start) == start) {
                text.setLength(start);
                break;
            }
            c = read(ALT_MILLIS);
        }
        return new Key.Pasted(text.toString().replace("\r\n", "\n").replace('\r', '\n'));
    }

    private static Key letter(int c, boolean modified) {
        switch (c) {
            case 'A':
                return Action.UP;
            case 'B':
                return Action.DOWN;
            case 'C':
                return modified ? Action.WORD_RIGHT : Action.RIGHT;
            case 'D':
                return modified ? Action.WORD_LEFT : Action.LEFT;
            case 'H':
                return Action.HOME;
            case 'F':
                return Action.END;
            case 'M':
                return Action.ENTER;
            default:
                return Action.UNKNOWN;
        }
    }

    private static Key numbered(StringBuilder numbers) {
        int semicolon = numbers.indexOf(";");
        String first = semicolon < 0 ? numbers.toString() : numbers.substring(0, semicolon);
        switch (first) {
            case "1", "7":
                return Action.HOME;
            case "3":
                return Action.DELETE;
            case "4", "8":
                return Action.END;
            case "5":
                return Action.PAGE_UP;
            case "6":
                return Action.PAGE_DOWN;
            default:
                return Action.UNKNOWN;
        }
    }

    /** One UTF-16 unit; negative at the end of the input or when the time is up. */
    private int read(long millis) throws IOException {
        if (pushedBack != NonBlockingReader.READ_EXPIRED) {
            int c = pushedBack;
            pushedBack = NonBlockingReader.READ_EXPIRED;
            return c;
        }
        return reader.read(millis);
    }
}
