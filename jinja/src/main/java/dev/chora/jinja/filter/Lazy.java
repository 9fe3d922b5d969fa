package dev.chora.jinja.filter;

import dev.chora.jinja.python.Guard;
import dev.chora.jinja.python.PyGenerator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The body of a generator function: nothing runs before the first value is asked for, and after an error or the last
 * value nothing runs again.
 */
abstract class Lazy implements Iterator<@Nullable Object> {
    private @Nullable Object ahead;
    private boolean loaded;
    private boolean ended;

    /** Runs up to the next value and hands it to {@link #give}; false at the end. */
    abstract boolean advance();

    /** The value that {@link #advance} found; always returns true, so that it can be returned. */
    final boolean give(@Nullable Object value) {
        ahead = value;
        return true;
    }

    /** This body as the generator that a template sees. */
    final PyGenerator generator(String function) {
        return PyGenerator.of(function, this);
    }

    @Override
    public final boolean hasNext() {
        if (!loaded && !ended) {
            ended = true;
            Guard.work(1);
            loaded = advance();
            ended = !loaded;
        }
        return loaded;
    }

    @Override
    public final @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        loaded = false;
        Object value = ahead;
        ahead = null;
        return value;
    }
}
