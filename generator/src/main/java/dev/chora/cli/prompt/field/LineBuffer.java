package dev.chora.cli.prompt.field;

import dev.chora.cli.prompt.screen.Key;
import dev.chora.cli.prompt.screen.Key.Action;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * A text and a cursor in it. The cursor stands between what a reader takes for characters, so that a letter with its
 * combining mark, or an emoji of several parts, is passed and deleted as one.
 */
final class LineBuffer {
    private final StringBuilder text;
    private int cursor;

    LineBuffer(String text) {
        this.text = new StringBuilder(text);
        this.cursor = text.length();
    }

    String text() {
        return text.toString();
    }

    /** In UTF-16 units. */
    int cursor() {
        return cursor;
    }

    void moveTo(int position) {
        cursor = Math.max(0, Math.min(text.length(), position));
    }

    void insert(String more) {
        text.insert(cursor, more);
        cursor += more.length();
    }

    /** Does what the key does in a line of text. */
    Field.Reaction press(Key key) {
        int before = text.length();
        if (key instanceof Key.Typed typed) {
            insert(Character.toString(typed.codePoint()));
            return Field.Reaction.CHANGED;
        }
        if (key instanceof Key.Pasted pasted) {
            insert(pasted.text());
            return Field.Reaction.CHANGED;
        }
        switch ((Action) key) {
            case LEFT -> cursor = previous();
            case RIGHT -> cursor = next();
            case WORD_LEFT -> cursor = wordLeft();
            case WORD_RIGHT -> cursor = wordRight();
            case HOME, ALL -> cursor = lineStart();
            case END, EDITOR -> cursor = lineEnd();
            case BACKSPACE -> delete(previous(), cursor);
            case DELETE -> delete(cursor, next());
            case KILL_LEFT -> delete(lineStart(), cursor);
            case KILL_RIGHT -> delete(cursor, lineEnd());
            case KILL_WORD -> delete(wordLeft(), cursor);
            default -> {
                return Field.Reaction.NONE;
            }
        }
        return text.length() == before ? Field.Reaction.NONE : Field.Reaction.CHANGED;
    }

    private void delete(int from, int to) {
        text.delete(from, to);
        cursor = from;
    }

    private BreakIterator characters() {
        BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(text.toString());
        return breaks;
    }

    private int previous() {
        return cursor == 0 ? 0 : characters().preceding(cursor);
    }

    private int next() {
        return cursor == text.length() ? cursor : characters().following(cursor);
    }

    private int wordLeft() {
        int at = cursor;
        while (at > 0 && !Character.isLetterOrDigit(text.charAt(at - 1))) {
            at--;
        }
        while (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private int wordRight() {
        int at = cursor;
        while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int lineStart() {
        int at = cursor;
        while (at > 0 && text.charAt(at - 1) != '\n') {
            at--;
        }
        return at;
    }

    private int lineEnd() {
        int at = cursor;
        while (at < text.length() && text.charAt(at) != '\n') {
            at++;
        }
        return at;
    }
}
