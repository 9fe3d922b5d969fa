package dev.chora.jinja.filter;

import dev.chora.jinja.Evaluation;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Comparison;
import dev.chora.jinja.python.Guard;
import dev.chora.jinja.python.Html;
import dev.chora.jinja.python.Numbers;
import dev.chora.jinja.python.Py;
import org.jspecify.annotations.Nullable;

/** Python's {@code textwrap.wrap} without its replacement of tabs and other white space. Widths count code points. */
final class TextWrapper {
    private final Evaluation evaluation;
    private final @Nullable Object givenWidth;
    private final double width;
    private final boolean breakWords;
    private final boolean breakHyphens;
    private final boolean splitHyphens;

    /**
     * Options as Python takes them: hyphens split words only for True itself, though any true value breaks long ones.
     *
     * @throws TemplateException when the width is not above zero
     */
    TextWrapper(
            Evaluation evaluation,
            @Nullable Object width,
            @Nullable Object breakLongWords,
            @Nullable Object breakOnHyphens) {
        if (Py.compare(width, 0L, Comparison.LE)) {
            throw TemplateException.valueError("invalid width " + Py.repr(width) + " (must be > 0)");
        }
        this.evaluation = evaluation;
        this.givenWidth = width;
        this.width = Numbers.toFloat(width);
        this.breakWords = Py.truth(breakLongWords);
        this.breakHyphens = Py.truth(breakOnHyphens);
        this.splitHyphens = Boolean.TRUE.equals(breakOnHyphens);
    }

    /** Appends the lines of a paragraph, escaped or as they are, with a separator between them. */
    void wrap(String text, String separator, boolean escape, StringBuilder out) {
        Pieces pieces = new Pieces(text, splitHyphens);
        StringBuilder line = new StringBuilder();
        boolean later = false;
        while (!pieces.isEmpty()) {
            if (later && pieces.isBlank()) {
                pieces.next();
            }
            line.setLength(0);
            fill(pieces, line);
            if (line.length() > 0) {
                out.append(later ? separator : "").append(escape ? Html.escapeText(line.toString()) : line);
                later = true;
            }
            evaluation.charge(1 + line.length() / 50);
            Guard.length(out.length(), evaluation.environment().limits());
        }
    }

    /** Moves to the line what fits; white space that would end it is dropped. */
    private void fill(Pieces pieces, StringBuilder line) {
        int kept = 0;
        boolean blank = false;
        long length = 0;
        while (!pieces.isEmpty() && length + pieces.length() <= width) {
            kept = line.length();
            blank = pieces.isBlank();
            length += pieces.length();
            pieces.appendTo(line);
            pieces.next();
        }
        if (!pieces.isEmpty() && pieces.length() > width && (breakWords || line.length() == 0)) {
            kept = line.length();
            if (breakWords) {
                pieces.cut(room(length), breakHyphens, line);
                blank = isBlank(line, kept);
            } else {
                blank = pieces.isBlank();
                pieces.appendTo(line);
                pieces.next();
            }
        }
        if (blank) {
            line.setLength(kept);
        }
    }

    /** Characters that the line still takes: at least one when no width could take any. */
    private int room(long used) {
        return width < 1 ? 1 : (int) (Py.index(givenWidth) - used);
    }

    private static boolean isBlank(CharSequence text, int start) {
        for (int i = start; i < text.length(); i++) {
            if (!Texts.isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
