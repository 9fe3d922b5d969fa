package dev.chora.cli.prompt.field;

import dev.chora.cli.prompt.screen.Key;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jspecify.annotations.Nullable;

/** A place to put an answer into. */
public interface Field {
    /** What a key did. */
    enum Reaction {
        /** Nothing, or only the cursor moved. */
        NONE,
        /** The answer is another one now. */
        CHANGED,
        /** The person is done. */
        SUBMIT
    }

    /**
     * Where the cursor stands in the lines of the field.
     *
     * @param row from 0
     * @param column in terminal cells from 0
     */
    record Caret(int row, int column) {}

    Reaction press(Key key);

    /**
     * The field as it looks now.
     *
     * @param width cells in a line, at least 20
     * @param height lines that may be used, at least 1
     */
    List<AttributedString> lines(int width, int height);

    /** Where to show the cursor, in the lines that were made last; null hides it. */
    @Nullable
    Caret caret();

    /** The answer, in the form that {@link dev.chora.copier.question.Interview#answer} takes. */
    @Nullable
    Object raw();

    /** The answer in a few words, for the line that stays when the question is done. */
    String summary();

    /** Which keys do what, for the last line. */
    String hint();
}
