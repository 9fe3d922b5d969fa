package dev.chora.jinja.runtime;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.PyCallable;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyObject;
import dev.chora.jinja.python.PyTuple;
import org.jspecify.annotations.Nullable;

/** What {@code cycler()} makes: gives its items in turn. */
public final class Cycler implements PyObject {
    private final Arguments items;
    private int position;

    public Cycler(Arguments arguments) {
        if (arguments.size() == 0) {
            throw new TemplateException(ErrorKind.RUNTIME_ERROR, "at least one item has to be provided");
        }
        items = arguments;
    }

    @Override
    public String typeName() {
        return "Cycler";
    }

    @Override
    public String describe() {
        return "jinja2.utils.Cycler object";
    }

    @Override
    public boolean truth() {
        return true;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "current" -> items.get(position);
            case "items" -> items();
            case "pos" -> (long) position;
            case "next" -> (PyCallable) (evaluation, arguments) -> next();
            case "reset" ->
                (PyCallable) (evaluation, arguments) -> {
                    position = 0;
                    return null;
                };
            default -> Py.MISSING;
        };
    }

    private PyTuple items() {
        @Nullable Object[] all = new Object[items.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = items.get(i);
        }
        return PyTuple.of(all);
    }

    private @Nullable Object next() {
        Object current = items.get(position);
        position = (position + 1) % items.size();
        return current;
    }
}
