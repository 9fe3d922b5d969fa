package dev.chora.jinja.python;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** A str that is safe HTML: operators and methods escape what they add to it, as markupsafe does. */
public final class Markup implements PyObject {
    private final String text;

    public Markup(String text) {
        this.text = text;
    }

    /** The text itself. */
    public String text() {
        return text;
    }

    @Override
    public String typeName() {
        return "Markup";
    }

    @Override
    public String describe() {
        return "markupsafe.Markup object";
    }

    @Override
    public String str() {
        return text;
    }

    @Override
    public String repr() {
        return "Markup(" + Py.repr(text) + ")";
    }

    @Override
    public boolean truth() {
        return !text.isEmpty();
    }

    @Override
    public long length() {
        return Text.length(text);
    }

    @Override
    public Iterator<@Nullable Object> iterate() {
        return Py.iterate(text);
    }

    @Override
    public String html() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Markup m && m.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
