package dev.chora.jinja.regex;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.TemplateException;
import org.jspecify.annotations.Nullable;

/** A text that charges for being read, so that backtracking without end is noticed. */
final class BudgetedText implements CharSequence {
    /** Reads of one matching operation, about half a second's worth. */
    private static final long MOST_READS = 50_000_000;

    private static final int READS_PER_CHARGE = 4096;
    private static final int READS_PER_STEP = 8;

    private final String text;
    private final @Nullable Evaluation evaluation;
    private long reads;

    BudgetedText(String text, @Nullable Evaluation evaluation) {
        this.text = text;
        this.evaluation = evaluation;
    }

    @Override
    public char charAt(int index) {
        if (++reads % READS_PER_CHARGE == 0) {
            charge();
        }
        return text.charAt(index);
    }

    private void charge() {
        if (evaluation != null) {
            evaluation.charge(READS_PER_CHARGE / READS_PER_STEP);
        }
        if (reads > MOST_READS) {
            throw new TemplateException(
                    ErrorKind.LIMIT_EXCEEDED,
                    "this regular expression takes too long on a text of " + text.length()
                            + " characters; repeats inside of repeats are the usual cause");
        }
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
