package dev.chora.jinja.python.method;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.python.Markup;
import dev.chora.jinja.python.PyBytes;
import dev.chora.jinja.python.PyDictView;
import dev.chora.jinja.python.PyGenerator;
import dev.chora.jinja.python.PyRange;
import dev.chora.jinja.python.PyTuple;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The methods of one builtin type, by name. */
public abstract class Methods {
    private final Set<String> names;

    Methods(Set<String> names) {
        this.names = names;
    }

    /** The methods of the type of this value; null when it has none that are told by name here. */
    public static @Nullable Methods of(@Nullable Object self) {
        if (self instanceof String) {
            return StrMethods.METHODS;
        }
        if (self instanceof Map) {
            return DictMethods.METHODS;
        }
        if (self instanceof List) {
            return self instanceof PyTuple ? TupleMethods.METHODS : ListMethods.METHODS;
        }
        if (self instanceof Long || self instanceof Boolean || self instanceof BigInteger) {
            return IntMethods.METHODS;
        }
        if (self instanceof Markup) {
            return MarkupMethods.METHODS;
        }
        if (self instanceof Double) {
            return FloatMethods.METHODS;
        }
        if (self instanceof Set) {
            return SetMethods.METHODS;
        }
        if (self instanceof PyBytes) {
            return BytesMethods.METHODS;
        }
        if (self instanceof PyRange) {
            return RangeMethods.METHODS;
        }
        if (self instanceof PyDictView) {
            return ViewMethods.METHODS;
        }
        return self instanceof PyGenerator ? GeneratorMethods.METHODS : null;
    }

    /** Whether the type has a method of this name. */
    public boolean has(String name) {
        return names.contains(name);
    }

    /** The names of all methods. */
    public Set<String> names() {
        return names;
    }

    /**
     * Calls a method that there is.
     *
     * @throws dev.chora.jinja.TemplateException as CPython's method raises
     */
    public abstract @Nullable Object call(Object self, String name, Evaluation evaluation, Arguments arguments);
}
