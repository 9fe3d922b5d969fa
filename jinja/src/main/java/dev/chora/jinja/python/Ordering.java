package dev.chora.jinja.python;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operators {@code < <= > >=}. */
final class Ordering {
    private static final int MAX_DEPTH = 900;

    private Ordering() {}

    static boolean compare(@Nullable Object a, @Nullable Object b, Comparison op, int depth) {
        if (a instanceof String s && b instanceof String t) {
            return holds(Text.compare(s, t), op);
        }
        if (a != null && b != null && Numeric.isNumber(a) && Numeric.isNumber(b)) {
            int order = Numeric.compare(a, b);
            return order != Numeric.UNORDERED && holds(order, op);
        }
        if (a instanceof Undefined u) {
            throw u.failure();
        }
        if (b instanceof Undefined u) {
            throw u.failure();
        }
        if (a != null && b != null && Py.isString(a) && Py.isString(b)) {
            return holds(Text.compare(Py.text(a), Py.text(b)), op);
        }
        if (a instanceof List<?> x && b instanceof List<?> y && a instanceof PyTuple == b instanceof PyTuple) {
            return lists(x, y, op, depth);
        }
        if (a != null && b != null && isSetLike(a) && isSetLike(b)) {
            return sets(a, b, op);
        }
        if (a instanceof PyObject o) {
            Integer order = o.compareWith(b);
            if (order != null) {
                return holds(order, op);
            }
        }
        throw TemplateException.typeError("'" + op.symbol() + "' not supported between instances of '" + Py.typeName(a)
                + "' and '" + Py.typeName(b) + "'");
    }

    static boolean holds(int order, Comparison op) {
        return switch (op) {
            case LT -> order < 0;
            case LE -> order <= 0;
            case GT -> order > 0;
            case GE -> order >= 0;
            case EQ -> order == 0;
            case NE -> order != 0;
        };
    }

    private static boolean lists(List<?> x, List<?> y, Comparison op, int depth) {
        if (depth > MAX_DEPTH) {
            throw new TemplateException(ErrorKind.RECURSION_ERROR, "maximum recursion depth exceeded in comparison");
        }
        int common = Math.min(x.size(), y.size());
        Guard.work(1 + common / 8);
        for (int i = 0; i < common; i++) {
            Object p = Values.of(x.get(i));
            Object q = Values.of(y.get(i));
            if (!Equality.elements(p, q, depth + 1)) {
                return compare(p, q, op, depth + 1);
            }
        }
        return holds(Integer.compare(x.size(), y.size()), op);
    }

    private static boolean isSetLike(@Nullable Object o) {
        return o instanceof Set || (o instanceof PyDictView v && v.isSetLike());
    }

    private static boolean sets(Object a, Object b, Comparison op) {
        long x = Py.length(a);
        long y = Py.length(b);
        return switch (op) {
            case LT -> x < y && includes(b, a);
            case LE -> x <= y && includes(b, a);
            case GT -> x > y && includes(a, b);
            case GE -> x >= y && includes(a, b);
            default -> throw new IllegalArgumentException(op.symbol());
        };
    }

    private static boolean includes(Object larger, Object smaller) {
        var elements = Py.iterate(smaller);
        while (elements.hasNext()) {
            if (!Py.contains(larger, elements.next())) {
                return false;
            }
        }
        return true;
    }
}
