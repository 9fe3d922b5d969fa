package dev.chora.jinja.regex;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.TemplateException;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * A walk over the matches of a pattern, with Python's rule for empty ones: behind an empty match the search goes on at
 * the same place, but must not find it again.
 */
public final class Scan {
    private static final long BIG_STACK = 256L << 20;

    private final PyRegex regex;
    private final BudgetedText text;
    private final String plain;
    private @Nullable Matcher current;
    private int position;
    private boolean lastWasEmpty;
    private int count;

    Scan(PyRegex regex, String text, @Nullable Evaluation evaluation) {
        this.regex = regex;
        this.plain = text;
        this.text = new BudgetedText(text, evaluation);
    }

    /** Whether the pattern matches at the start of the text, as {@code re.match} asks. */
    public boolean matchesAtStart() {
        Matcher matcher = regex.pattern().matcher(text);
        if (!matcher.lookingAt()) {
            return false;
        }
        current = matcher;
        position = matcher.end();
        return true;
    }

    /** Goes to the next match; false when there is none. */
    public boolean next() {
        if (position > plain.length()) {
            return false;
        }
        Matcher matcher = (lastWasEmpty ? regex.advancing() : regex.pattern()).matcher(text);
        matcher.region(position, plain.length()).useAnchoringBounds(false).useTransparentBounds(true);
        if (!find(matcher)) {
            current = null;
            position = plain.length() + 1;
            return false;
        }
        current = matcher;
        position = matcher.end();
        lastWasEmpty = matcher.start() == matcher.end();
        if (lastWasEmpty && insidePair(position)) {
            return next();
        }
        count++;
        return true;
    }

    /** Whether a position splits a character that Python counts as one. */
    private boolean insidePair(int index) {
        return index > 0
                && index < plain.length()
                && Character.isLowSurrogate(plain.charAt(index))
                && Character.isHighSurrogate(plain.charAt(index - 1));
    }

    private static boolean find(Matcher matcher) {
        int from = matcher.regionStart();
        int to = matcher.regionEnd();
        try {
            return matcher.find();
        } catch (StackOverflowError deep) {
            matcher.reset();
            matcher.region(from, to);
            return findDeep(matcher);
        }
    }

    /** Java matches a repeated group by recursion, Python does not: a long text gets a longer stack. */
    private static boolean findDeep(Matcher matcher) {
        boolean[] found = new boolean[1];
        RuntimeException[] failure = new RuntimeException[1];
        Runnable search = () -> {
            try {
                found[0] = matcher.find();
            } catch (StackOverflowError deep) {
                failure[0] = new TemplateException(
                        ErrorKind.LIMIT_EXCEEDED, "this regular expression repeats a group too often for this text");
            } catch (RuntimeException failed) {
                failure[0] = failed;
            }
        };
        Thread thread = new Thread(null, search, "regex", BIG_STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TemplateException(ErrorKind.LIMIT_EXCEEDED, "the search was interrupted");
        }
        if (failure[0] != null) {
            throw failure[0];
        }
        return found[0];
    }

    private Matcher matcher() {
        Matcher matcher = current;
        if (matcher == null) {
            throw new IllegalStateException("no match");
        }
        return matcher;
    }

    public int start() {
        return matcher().start();
    }

    public int end() {
        return matcher().end();
    }

    /** Number of matches so far. */
    public int count() {
        return count;
    }

    /** Text of a group, 0 for the whole match; null when the group took no part. */
    public @Nullable String group(int group) {
        Matcher matcher = matcher();
        int number = regex.javaGroup(group);
        int start = matcher.start(number);
        return start < 0 ? null : plain.substring(start, matcher.end(number));
    }
}
