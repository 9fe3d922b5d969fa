package dev.chora.jinja.python;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Limits;
import dev.chora.jinja.TemplateException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code +} and {@code *} of strings, bytes, lists and tuples, and {@code -} of sets. */
final class Sequences {
    private Sequences() {}

    static boolean isSequence(@Nullable Object o) {
        return o instanceof String || o instanceof List || o instanceof Markup || o instanceof PyBytes;
    }

    /** The two in one, or {@link Py#MISSING} when they do not go together. */
    static @Nullable Object concatenate(@Nullable Object a, @Nullable Object b, Limits limits) {
        if (a instanceof List<?> x && b instanceof List<?> y && a instanceof PyTuple == b instanceof PyTuple) {
            Guard.length((long) x.size() + y.size(), limits);
            List<@Nullable Object> all = new ArrayList<>(x.size() + y.size());
            all.addAll(x);
            all.addAll(y);
            return a instanceof PyTuple ? PyTuple.copyOf(all) : all;
        }
        if (a instanceof Markup || b instanceof Markup) {
            return joinMarkup(a, b, limits);
        }
        if (a instanceof String s && b instanceof String t) {
            return s.concat(t);
        }
        if (a instanceof PyBytes x && b instanceof PyBytes y) {
            byte[] left = x.toByteArray();
            byte[] all = Arrays.copyOf(left, left.length + y.size());
            System.arraycopy(y.toByteArray(), 0, all, left.length, y.size());
            return PyBytes.of(all);
        }
        return Py.MISSING;
    }

    private static Object joinMarkup(@Nullable Object a, @Nullable Object b, Limits limits) {
        if (!hasMarkup(a) || !hasMarkup(b)) {
            return Py.MISSING;
        }
        String left = Html.escape(a).text();
        String right = Html.escape(b).text();
        Guard.length((long) left.length() + right.length(), limits);
        return new Markup(left.concat(right));
    }

    private static boolean hasMarkup(@Nullable Object o) {
        return Py.isString(o) || (o instanceof PyObject object && object.html() != null);
    }

    static TemplateException cannotConcatenate(@Nullable Object a, @Nullable Object b) {
        String left = Py.typeName(a);
        if (a instanceof String || a instanceof List) {
            return TemplateException.typeError(
                    "can only concatenate " + left + " (not \"" + Py.typeName(b) + "\") to " + left);
        }
        if (a instanceof PyBytes) {
            return TemplateException.typeError("can't concat " + Py.typeName(b) + " to bytes");
        }
        return Arithmetic.unsupported("+", a, b);
    }

    /** One of the two is a Markup, which asks the other for an index. */
    static Object repeatMarkup(@Nullable Object a, @Nullable Object b, Limits limits) {
        Object markup = b instanceof Markup ? b : a;
        Object times = b instanceof Markup ? a : b;
        if (markup == null || (a instanceof Markup && b instanceof Markup)) {
            throw TemplateException.typeError("'Markup' object cannot be interpreted as an integer");
        }
        if (!Numeric.isInt(times)) {
            throw TemplateException.typeError(
                    "'" + Py.typeName(times) + "' object cannot be interpreted as an integer");
        }
        return repeat(markup, times, limits);
    }

    /** The sequence so many times. */
    static Object repeat(Object sequence, @Nullable Object times, Limits limits) {
        if (!Numeric.isInt(times)) {
            throw TemplateException.typeError(
                    "can't multiply sequence by non-int of type '" + Py.typeName(times) + "'");
        }
        if (times instanceof BigInteger) {
            throw new TemplateException(ErrorKind.OVERFLOW_ERROR, "cannot fit 'int' into an index-sized integer");
        }
        long count = Math.max(0, Py.index(times));
        long size = sequence instanceof List<?> list ? list.size() : Py.length(sequence);
        if (size == 0) {
            count = 0;
        }
        Guard.length(count > limits.stringChars() ? count : count * size, limits);
        return repeated(sequence, (int) count);
    }

    private static Object repeated(Object sequence, int count) {
        if (sequence instanceof String s) {
            return s.repeat(count);
        }
        if (sequence instanceof Markup m) {
            return new Markup(m.text().repeat(count));
        }
        if (sequence instanceof PyBytes bytes) {
            byte[] once = bytes.toByteArray();
            byte[] all = new byte[once.length * count];
            for (int i = 0; i < count; i++) {
                System.arraycopy(once, 0, all, i * once.length, once.length);
            }
            return PyBytes.of(all);
        }
        List<?> list = (List<?>) sequence;
        List<@Nullable Object> all = new ArrayList<>(list.size() * count);
        for (int i = 0; i < count; i++) {
            all.addAll(list);
        }
        return sequence instanceof PyTuple ? PyTuple.copyOf(all) : all;
    }

    /** {@code a - b} of sets, and of any iterable with a view of a dict; {@link Py#MISSING} for anything else. */
    static Object difference(@Nullable Object a, @Nullable Object b) {
        boolean view = isView(a) || isView(b);
        boolean undefined = a instanceof Undefined || b instanceof Undefined;
        if (undefined || !(view || (a instanceof Set && b instanceof Set))) {
            return Py.MISSING;
        }
        PySet rest = PySet.copyOf(Py.iterate(a));
        Iterator<@Nullable Object> gone = Py.iterate(b);
        while (gone.hasNext()) {
            Object element = gone.next();
            Py.requireHashable(element);
            rest.remove(element);
        }
        return rest;
    }

    private static boolean isView(@Nullable Object o) {
        return o instanceof PyDictView view && view.isSetLike();
    }
}
