package dev.chora.jinja.runtime;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.PyCallable;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Markup;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyDict;
import dev.chora.jinja.python.PyObject;
import dev.chora.jinja.python.PyTuple;
import dev.chora.jinja.python.Undefined;
import org.jspecify.annotations.Nullable;

/** A macro, or the body of a call block, together with the variables around its definition. */
public final class Macro implements PyObject, PyCallable {
    private final MacroCode code;
    private final Frame outer;

    public Macro(MacroCode code, Frame outer) {
        this.code = code;
        this.outer = outer;
    }

    @Override
    public Object call(Evaluation evaluation, Arguments arguments) {
        Output out = new Output(outer.context.rendering(), 128);
        write(arguments, out);
        return evaluation.autoescape() ? new Markup(out.toString()) : out.toString();
    }

    /** Calls it and writes straight into an output. */
    public void write(Arguments arguments, Output out) {
        Frame frame = code.frame(outer);
        bind(arguments, frame);
        code.run(frame, out);
    }

    private void bind(Arguments arguments, Frame frame) {
        int count = code.parameters.length;
        int given = Math.min(arguments.size(), count);
        for (int i = 0; i < given; i++) {
            frame.slots[code.parameterSlots[i]] = arguments.get(i);
        }
        if (arguments.keywordCount() == 0) {
            if (code.callerSlot >= 0 && !code.explicitCaller) {
                frame.slots[code.callerSlot] = noCaller();
            }
            if (code.kwargsSlot >= 0) {
                frame.slots[code.kwargsSlot] = new PyDict();
            }
        } else {
            bindKeywords(arguments, frame, given);
        }
        if (code.varargsSlot >= 0) {
            frame.slots[code.varargsSlot] = rest(arguments, count);
        } else if (arguments.size() > count) {
            throw TemplateException.typeError(
                    "macro " + Py.repr(code.name) + " takes not more than " + count + " argument(s)");
        }
    }

    private void bindKeywords(Arguments arguments, Frame frame, int given) {
        int count = code.parameters.length;
        boolean[] used = new boolean[arguments.keywordCount()];
        for (int i = given; i < count; i++) {
            int k = arguments.keyword(code.parameters[i]);
            if (k >= 0) {
                frame.slots[code.parameterSlots[i]] = arguments.keywordValue(k);
                used[k] = true;
            }
        }
        if (code.callerSlot >= 0 && !code.explicitCaller) {
            int k = arguments.keyword("caller");
            Object caller = k < 0 ? null : arguments.keywordValue(k);
            if (k >= 0) {
                used[k] = true;
            }
            frame.slots[code.callerSlot] = caller == null ? noCaller() : caller;
        }
        if (code.kwargsSlot >= 0) {
            frame.slots[code.kwargsSlot] = unused(arguments, used);
        } else {
            rejectUnused(arguments, used);
        }
    }

    private static PyDict unused(Arguments arguments, boolean[] used) {
        PyDict rest = new PyDict();
        for (int k = 0; k < used.length; k++) {
            if (!used[k]) {
                rest.put(arguments.keywordName(k), arguments.keywordValue(k));
            }
        }
        return rest;
    }

    private void rejectUnused(Arguments arguments, boolean[] used) {
        String first = null;
        for (int k = 0; k < used.length; k++) {
            if (!used[k]) {
                if (arguments.keywordName(k).equals("caller")) {
                    throw TemplateException.typeError("macro " + Py.repr(code.name)
                            + " was invoked with two values for the special caller argument. This is most likely a"
                            + " bug.");
                }
                first = first == null ? arguments.keywordName(k) : first;
            }
        }
        if (first != null) {
            throw TemplateException.typeError(
                    "macro " + Py.repr(code.name) + " takes no keyword argument " + Py.repr(first));
        }
    }

    private static PyTuple rest(Arguments arguments, int from) {
        @Nullable Object[] values = new Object[Math.max(0, arguments.size() - from)];
        for (int i = 0; i < values.length; i++) {
            values[i] = arguments.get(from + i);
        }
        return PyTuple.of(values);
    }

    private Undefined noCaller() {
        return Undefined.of(
                outer.context.environment().undefinedKind(),
                "No caller defined",
                Py.MISSING,
                "caller",
                ErrorKind.UNDEFINED_ERROR);
    }

    @Override
    public String typeName() {
        return "Macro";
    }

    @Override
    public String describe() {
        return "jinja2.runtime.Macro object";
    }

    @Override
    public String repr() {
        return code.name == null ? "<Macro anonymous>" : "<Macro " + Py.repr(code.name) + ">";
    }

    @Override
    public boolean truth() {
        return true;
    }

    @Override
    public @Nullable Object attribute(String attribute) {
        return switch (attribute) {
            case "name" -> code.name;
            case "arguments" -> {
                @Nullable Object[] names = new Object[code.parameters.length];
                System.arraycopy(code.parameters, 0, names, 0, names.length);
                yield PyTuple.of(names);
            }
            case "catch_kwargs" -> code.kwargsSlot >= 0;
            case "catch_varargs" -> code.varargsSlot >= 0;
            case "caller" -> code.callerSlot >= 0;
            case "explicit_caller" -> code.explicitCaller;
            default -> Py.MISSING;
        };
    }
}
