package dev.chora.jinja.runtime;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.PyCallable;
import dev.chora.jinja.Signature;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyObject;
import dev.chora.jinja.python.PyTuple;
import dev.chora.jinja.python.Undefined;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@code loop} of a loop: where it is, what comes before and after, and the call that goes one level deeper. */
public final class LoopContext implements PyObject, PyCallable {
    /** Renders the body of a recursive loop for other items. */
    public interface Recursion {
        Object render(@Nullable Object iterable, int depth0);
    }

    private static final Signature CALL = Signature.of("LoopContext.__call__", "iterable");

    private final Context context;
    private final @Nullable Object iterable;
    private final @Nullable Recursion recursion;
    private final int depth0;
    private Iterator<@Nullable Object> iterator;
    private long index0 = -1;
    private long length = -1;
    private @Nullable Object previous = Py.MISSING;
    private @Nullable Object current = Py.MISSING;
    private @Nullable Object after = Py.MISSING;
    private @Nullable Object lastChanged = Py.MISSING;

    public LoopContext(
            Context context,
            @Nullable Object iterable,
            Iterator<@Nullable Object> iterator,
            @Nullable Recursion recursion,
            int depth0) {
        this.context = context;
        this.iterable = iterable;
        this.iterator = iterator;
        this.recursion = recursion;
        this.depth0 = depth0;
    }

    /** Goes to the next item, which {@link #current} gives; false when there is none. */
    public boolean advance() {
        Object next = after;
        if (next == Py.MISSING) {
            if (!iterator.hasNext()) {
                return false;
            }
            next = iterator.next();
        } else {
            after = Py.MISSING;
        }
        index0++;
        previous = current;
        current = next;
        return true;
    }

    public @Nullable Object current() {
        return current;
    }

    private @Nullable Object peek() {
        if (after == Py.MISSING && iterator.hasNext()) {
            after = iterator.next();
        }
        return after;
    }

    @Override
    public long length() {
        if (length < 0) {
            length = Py.lengthOrMinusOne(iterable);
            if (length < 0) {
                List<@Nullable Object> rest = new java.util.ArrayList<>();
                while (iterator.hasNext()) {
                    context.charge(1);
                    rest.add(iterator.next());
                }
                iterator = rest.iterator();
                length = rest.size() + index0 + 1 + (after == Py.MISSING ? 0 : 1);
            }
        }
        return length;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "index" -> index0 + 1;
            case "index0" -> index0;
            case "first" -> index0 == 0;
            case "last" -> peek() == Py.MISSING;
            case "length" -> length();
            case "revindex" -> length() - index0;
            case "revindex0" -> length() - index0 - 1;
            case "depth" -> (long) depth0 + 1;
            case "depth0" -> (long) depth0;
            case "previtem" -> index0 == 0 ? undefined("there is no previous item") : previous;
            case "nextitem" -> {
                Object next = peek();
                yield next == Py.MISSING ? undefined("there is no next item") : next;
            }
            case "cycle" -> (PyCallable) (evaluation, arguments) -> cycle(arguments);
            case "changed" -> (PyCallable) (evaluation, arguments) -> changed(arguments);
            default -> Py.MISSING;
        };
    }

    private Undefined undefined(String hint) {
        return Undefined.ofHint(context.environment().undefinedKind(), hint);
    }

    private @Nullable Object cycle(Arguments arguments) {
        rejectKeywords(arguments, "LoopContext.cycle");
        if (arguments.size() == 0) {
            throw TemplateException.typeError("no items for cycling given");
        }
        return arguments.get((int) (index0 % arguments.size()));
    }

    private boolean changed(Arguments arguments) {
        rejectKeywords(arguments, "LoopContext.changed");
        @Nullable Object[] values = new Object[arguments.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = arguments.get(i);
        }
        PyTuple value = PyTuple.of(values);
        if (lastChanged != Py.MISSING && Py.equal(lastChanged, value)) {
            return false;
        }
        lastChanged = value;
        return true;
    }

    private static void rejectKeywords(Arguments arguments, String function) {
        if (arguments.keywordCount() > 0) {
            throw TemplateException.typeError(
                    function + "() got an unexpected keyword argument '" + arguments.keywordName(0) + "'");
        }
    }

    @Override
    public Object call(Evaluation evaluation, Arguments arguments) {
        Object items = CALL.bind(arguments)[0];
        if (recursion == null) {
            throw TemplateException.typeError("The loop must have the 'recursive' marker to be called recursively.");
        }
        return recursion.render(items, depth0 + 1);
    }

    @Override
    public String typeName() {
        return "LoopContext";
    }

    @Override
    public String describe() {
        return "jinja2.runtime.LoopContext object";
    }

    @Override
    public String repr() {
        return "<LoopContext " + (index0 + 1) + "/" + length() + ">";
    }
}
