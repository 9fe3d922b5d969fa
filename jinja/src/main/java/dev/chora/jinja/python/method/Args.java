package dev.chora.jinja.python.method;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Numeric;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.Values;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Checks the arguments of builtin methods, with CPython's complaints. */
final class Args {
    private Args() {}

    /** No argument at all. */
    static void none(String method, Arguments arguments) {
        if (!arguments.isEmpty()) {
            noKeywords(method, arguments);
            throw TemplateException.typeError(method + "() takes no arguments (" + arguments.size() + " given)");
        }
    }

    private static void noKeywords(String method, Arguments arguments) {
        if (arguments.keywordCount() > 0) {
            throw TemplateException.typeError(method + "() takes no keyword arguments");
        }
    }

    /** One positional argument. */
    static @Nullable Object one(String method, Arguments arguments) {
        noKeywords(method, arguments);
        if (arguments.size() != 1) {
            throw TemplateException.typeError(
                    method + "() takes exactly one argument (" + arguments.size() + " given)");
        }
        return Values.of(arguments.get(0));
    }

    /** Positional arguments, so many at least and at most. */
    static void count(String method, Arguments arguments, int least, int most) {
        noKeywords(method, arguments);
        int given = arguments.size();
        if (given >= least && given <= most) {
            return;
        }
        String name = method.substring(method.lastIndexOf('.') + 1);
        String range = least == most ? "" : given < least ? "at least " : "at most ";
        int wanted = given < least ? least : most;
        throw TemplateException.typeError(
                name + " expected " + range + wanted + " argument" + (wanted == 1 ? "" : "s") + ", got " + given);
    }

    /**
     * One value per parameter, as builtin functions with keywords bind them.
     *
     * @param defaults of the parameters, in the order of their names; {@link Py#MISSING} for one that is required
     */
    static @Nullable Object[] named(String method, Arguments arguments, String[] names, @Nullable Object... defaults) {
        int given = arguments.size() + arguments.keywordCount();
        if (given > names.length) {
            throw TemplateException.typeError(method + "() takes at most " + names.length + " argument"
                    + (names.length == 1 ? "" : "s") + " (" + given + " given)");
        }
        @Nullable Object[] values = defaults.clone();
        for (int i = 0; i < arguments.size(); i++) {
            values[i] = Values.of(arguments.get(i));
        }
        for (int k = 0; k < arguments.keywordCount(); k++) {
            values[parameter(method, arguments, names, k)] = Values.of(arguments.keywordValue(k));
        }
        for (int i = 0; i < values.length; i++) {
            if (values[i] == Py.MISSING) {
                throw TemplateException.typeError(
                        method + "() missing required argument '" + names[i] + "' (pos " + (i + 1) + ")");
            }
        }
        return values;
    }

    private static int parameter(String method, Arguments arguments, String[] names, int keyword) {
        String name = arguments.keywordName(keyword);
        int index = java.util.Arrays.asList(names).indexOf(name);
        if (index < 0) {
            throw TemplateException.typeError("'" + name + "' is an invalid keyword argument for " + method + "()");
        }
        if (index < arguments.size()) {
            throw TemplateException.typeError(
                    "argument for " + method + "() given by name ('" + name + "') and position (" + (index + 1) + ")");
        }
        return index;
    }

    /** The positional argument at an index, or None when there are not so many. */
    static @Nullable Object optional(Arguments arguments, int index) {
        return index < arguments.size() ? Values.of(arguments.get(index)) : null;
    }

    /** The text of a str argument. */
    static String string(@Nullable Object value, String complaint) {
        if (value == null || !Py.isString(value)) {
            throw TemplateException.typeError(complaint + Py.typeName(value));
        }
        return Py.text(value);
    }

    /** A bound of a search: None is the default, everything else an int that is held to what fits. */
    static long bound(@Nullable Object value, long otherwise) {
        if (value == null) {
            return otherwise;
        }
        if (value instanceof BigInteger big) {
            return big.signum() < 0 ? -Integer.MAX_VALUE : Integer.MAX_VALUE;
        }
        if (!Numeric.isInt(value)) {
            throw TemplateException.typeError("slice indices must be integers or None or have an __index__ method");
        }
        return Math.max(-Integer.MAX_VALUE, Math.min(Integer.MAX_VALUE, Py.index(value)));
    }

    /** A flag, for which CPython wants an int of 32 bits. */
    static boolean flag(@Nullable Object value) {
        long number = value instanceof BigInteger ? Long.MAX_VALUE : Py.index(value);
        if (number != (int) number) {
            throw new TemplateException(ErrorKind.OVERFLOW_ERROR, "Python int too large to convert to C int");
        }
        return number != 0;
    }

    /** An int, or the default when the argument was left out. */
    static long integer(Arguments arguments, int index, long otherwise) {
        return index < arguments.size() ? Py.index(arguments.get(index)) : otherwise;
    }
}
