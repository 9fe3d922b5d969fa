package dev.chora.jinja.runtime;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.PyCallable;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyObject;
import org.jspecify.annotations.Nullable;

/** What {@code joiner()} makes: nothing at the first call, the separator at all others. */
public final class Joiner implements PyObject, PyCallable {
    private final @Nullable Object separator;
    private boolean used;

    public Joiner(@Nullable Object separator) {
        this.separator = separator;
    }

    @Override
    public @Nullable Object call(Evaluation evaluation, Arguments arguments) {
        if (used) {
            return separator;
        }
        used = true;
        return "";
    }

    @Override
    public String typeName() {
        return "Joiner";
    }

    @Override
    public String describe() {
        return "jinja2.utils.Joiner object";
    }

    @Override
    public boolean truth() {
        return true;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "sep" -> separator;
            case "used" -> used;
            default -> Py.MISSING;
        };
    }
}
