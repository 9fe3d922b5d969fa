package dev.chora.jinja.python;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.PyCallable;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.method.BoundMethod;
import dev.chora.jinja.python.method.Methods;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * {@code getattr(o, name)} for builtin types. No sandbox rules: names with two underscores are not found at all, see
 * {@link Dunders} for those that Python has.
 */
public final class Attributes {
    /** Fields read as plain Python reads them. */
    public static final FieldAccess PLAIN_ACCESS = new FieldAccess() {
        @Override
        public @Nullable Object attribute(@Nullable Object o, String name) {
            Object attribute = get(o, name);
            if (attribute == Py.MISSING) {
                throw new TemplateException(
                        ErrorKind.ATTRIBUTE_ERROR, "'" + Py.typeName(o) + "' object has no attribute " + Py.repr(name));
            }
            return attribute;
        }

        @Override
        public @Nullable Object item(@Nullable Object o, @Nullable Object key) {
            return Subscript.item(o, key);
        }
    };

    private Attributes() {}

    /** The attribute, a bound method included; {@link Py#MISSING} when there is none. */
    public static @Nullable Object get(@Nullable Object o, String name) {
        PyCallable method = method(o, name);
        return method != null ? method : field(o, name);
    }

    /** The bound builtin method of this name; null when there is none. */
    public static @Nullable PyCallable method(@Nullable Object receiver, String name) {
        Object self = Values.of(receiver);
        Methods methods = Methods.of(self);
        if (methods != null) {
            return self != null && methods.has(name) ? new BoundMethod(self, name, methods) : null;
        }
        Object attribute = self instanceof PyObject object ? object.attribute(name) : null;
        return attribute instanceof PyCallable callable ? callable : null;
    }

    /** The data attribute of this name, such as the year of a date; {@link Py#MISSING} when there is none. */
    public static @Nullable Object field(@Nullable Object o, String name) {
        Object self = Values.of(o);
        if (self instanceof PyObject object) {
            Object attribute = object.attribute(name);
            boolean method = attribute instanceof PyCallable && Methods.of(self) != null;
            return method ? Py.MISSING : attribute;
        }
        if (self instanceof PyNamedTuple tuple) {
            return tuple.field(name);
        }
        return Numeric.isNumber(self) ? ofNumber(Numeric.widen(self), name) : Py.MISSING;
    }

    private static @Nullable Object ofNumber(@Nullable Object number, String name) {
        boolean whole = number instanceof Long || number instanceof BigInteger;
        return switch (name) {
            case "real" -> number;
            case "imag" -> whole ? (Object) 0L : (Object) 0.0;
            case "numerator" -> whole ? number : Py.MISSING;
            case "denominator" -> whole ? (Object) 1L : Py.MISSING;
            default -> Py.MISSING;
        };
    }

    /**
     * Calls {@code receiver.name(arguments)} without making a bound method; {@link Py#MISSING} when the receiver has no
     * builtin method of this name.
     */
    public static @Nullable Object call(
            @Nullable Object receiver, String name, Evaluation evaluation, Arguments arguments) {
        Object self = Values.of(receiver);
        Methods methods = Methods.of(self);
        if (methods == null) {
            PyCallable method = method(self, name);
            return method == null ? Py.MISSING : method.call(evaluation, arguments);
        }
        return self != null && methods.has(name) ? methods.call(self, name, evaluation, arguments) : Py.MISSING;
    }
}
