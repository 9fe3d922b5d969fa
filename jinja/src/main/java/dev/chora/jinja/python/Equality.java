package dev.chora.jinja.python;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The {@code ==} operator. */
final class Equality {
    /** About where CPython's own recursion ends. */
    private static final int MAX_DEPTH = 900;

    private Equality() {}

    static boolean equal(@Nullable Object a, @Nullable Object b, int depth) {
        if (a instanceof Undefined u) {
            return u.equalTo(b);
        }
        if (b instanceof Undefined u) {
            return u.equalTo(a);
        }
        if (a == null || b == null) {
            return a == b;
        }
        if (a instanceof String s) {
            return b instanceof String t ? s.equals(t) : b instanceof Markup m && s.equals(m.text());
        }
        if (a instanceof Markup m) {
            return Py.isString(b) && m.text().equals(Py.text(b));
        }
        if (Numeric.isNumber(a)) {
            return Numeric.isNumber(b) ? Numeric.compare(a, b) == 0 : b instanceof PyObject o && o.equalTo(a);
        }
        if (a instanceof List<?> x) {
            return b instanceof List<?> y && a instanceof PyTuple == b instanceof PyTuple && lists(x, y, depth);
        }
        if (a instanceof Map<?, ?> x) {
            return b instanceof Map<?, ?> y && maps(x, y, depth);
        }
        if (a instanceof Set<?> x) {
            return b instanceof Set<?> y ? sets(x, y) : b instanceof PyDictView v && v.equalTo(a);
        }
        if (a instanceof PyObject o) {
            return a == b || o.equalTo(b);
        }
        return a.equals(b);
    }

    /** Elements are equal when they are one object, whatever their own {@code ==} says (NaN). */
    static boolean elements(@Nullable Object a, @Nullable Object b, int depth) {
        if (a == b) {
            return true;
        }
        if (depth > MAX_DEPTH) {
            throw new TemplateException(ErrorKind.RECURSION_ERROR, "maximum recursion depth exceeded in comparison");
        }
        return equal(Values.of(a), Values.of(b), depth + 1);
    }

    private static boolean lists(List<?> x, List<?> y, int depth) {
        int size = x.size();
        if (size != y.size()) {
            return false;
        }
        Guard.work(1 + size / 8);
        for (int i = 0; i < size; i++) {
            if (!elements(x.get(i), y.get(i), depth)) {
                return false;
            }
        }
        return true;
    }

    private static boolean maps(Map<?, ?> x, Map<?, ?> y, int depth) {
        if (x.size() != y.size()) {
            return false;
        }
        Guard.work(1 + x.size() / 8);
        for (Map.Entry<?, ?> entry : x.entrySet()) {
            Object other = Dicts.get(y, Values.of(entry.getKey()));
            if (other == Py.MISSING || !elements(entry.getValue(), other, depth)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sets(Set<?> x, Set<?> y) {
        if (x.size() != y.size()) {
            return false;
        }
        for (Object element : x) {
            if (!Py.contains(y, Values.of(element))) {
                return false;
            }
        }
        return true;
    }

    /** {@code a is b}, as far as values that are held as Java objects can say. */
    static boolean same(@Nullable Object a, @Nullable Object b) {
        if (a == b) {
            return true;
        }
        if (a instanceof Long x && b instanceof Long y) {
            return x.longValue() == y.longValue();
        }
        if (a instanceof String s && b instanceof String t) {
            return s.equals(t);
        }
        return (a instanceof Boolean x && x.equals(b))
                || (a instanceof Double d && d.equals(b))
                || (a instanceof BigInteger i && i.equals(b));
    }
}
