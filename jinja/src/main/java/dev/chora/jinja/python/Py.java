package dev.chora.jinja.python;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.PyCallable;
import dev.chora.jinja.TemplateException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The builtin functions and operators of Python that work on any value. All throw {@link TemplateException} with the
 * kind and text that CPython raises.
 */
public final class Py {
    /** Stands for "there is none" where null is taken by None. */
    public static final Object MISSING = new Object();

    private Py() {}

    /** {@code bool(o)}. */
    public static boolean truth(@Nullable Object o) {
        if (o instanceof Boolean b) {
            return b;
        }
        if (o == null) {
            return false;
        }
        if (o instanceof String s) {
            return !s.isEmpty();
        }
        if (o instanceof Long l) {
            return l != 0;
        }
        if (o instanceof PyObject object) {
            return object.truth();
        }
        if (o instanceof Collection<?> c) {
            return !c.isEmpty();
        }
        if (o instanceof Map<?, ?> m) {
            return !m.isEmpty();
        }
        if (o instanceof Double d) {
            return d != 0;
        }
        Object value = Values.of(o);
        return value == o || truth(value);
    }

    /** {@code str(o)}. */
    public static String str(@Nullable Object o) {
        if (o instanceof String s) {
            return s;
        }
        if (o instanceof Long l) {
            return Long.toString(l);
        }
        if (o instanceof PyObject object) {
            return object.str();
        }
        Object value = Values.of(o);
        return value == o ? repr(o) : str(value);
    }

    /** {@code repr(o)}. */
    public static String repr(@Nullable Object o) {
        return Repr.of(o);
    }

    /** {@code ascii(o)}: the repr with everything past ASCII escaped. */
    public static String ascii(@Nullable Object o) {
        return Repr.ascii(repr(o));
    }

    /** {@code a == b}. */
    public static boolean equal(@Nullable Object a, @Nullable Object b) {
        if (a instanceof String s && b instanceof String t) {
            return s.equals(t);
        }
        return Equality.equal(Values.of(a), Values.of(b), 0);
    }

    /** {@code a is b}; ints, floats and strings count as the same object when they are equal. */
    public static boolean same(@Nullable Object a, @Nullable Object b) {
        return Equality.same(a, b);
    }

    /** {@code a op b}. */
    public static boolean compare(@Nullable Object a, @Nullable Object b, Comparison op) {
        if (a instanceof Long x && b instanceof Long y) {
            return Ordering.holds(Long.compare(x, y), op);
        }
        return switch (op) {
            case EQ -> equal(a, b);
            case NE -> !equal(a, b);
            default -> Ordering.compare(Values.of(a), Values.of(b), op, 0);
        };
    }

    /** {@code a < b}, the one question that sorting asks. */
    public static boolean less(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return x < y;
        }
        return Ordering.compare(Values.of(a), Values.of(b), Comparison.LT, 0);
    }

    /**
     * {@code iter(o)}: the values are those of the package description. A dict or set that changes its size meanwhile
     * raises {@code RuntimeError} on the next step.
     */
    public static Iterator<@Nullable Object> iterate(@Nullable Object o) {
        Iterator<@Nullable Object> values = Iteration.of(o);
        if (values == null) {
            throw TemplateException.typeError("'" + typeName(o) + "' object is not iterable");
        }
        return values;
    }

    /** Whether {@code iter(o)} works; raises for a strict undefined object. */
    public static boolean isIterable(@Nullable Object o) {
        return Iteration.of(o) != null;
    }

    /** {@code list(o)}: a new list. */
    public static List<@Nullable Object> list(@Nullable Object o) {
        Iterator<@Nullable Object> values = iterate(o);
        List<@Nullable Object> list = new ArrayList<>(o instanceof Collection<?> c ? c.size() : 10);
        while (values.hasNext()) {
            list.add(values.next());
            if ((list.size() & 1023) == 0) {
                Guard.work(512);
            }
        }
        return list;
    }

    /** {@code len(o)}. */
    public static long length(@Nullable Object o) {
        long length = lengthOrMinusOne(o);
        if (length < 0) {
            throw TemplateException.typeError("object of type '" + typeName(o) + "' has no len()");
        }
        return length;
    }

    /** What {@code len(o)} gives, or -1 when o has no length. */
    public static long lengthOrMinusOne(@Nullable Object o) {
        if (o instanceof String s) {
            return Text.length(s);
        }
        if (o instanceof Collection<?> c) {
            return c.size();
        }
        if (o instanceof Map<?, ?> m) {
            return m.size();
        }
        Object value = Values.of(o);
        return value instanceof PyObject object ? object.length() : value == o ? -1 : lengthOrMinusOne(value);
    }

    /** {@code item in container}. */
    public static boolean contains(@Nullable Object container, @Nullable Object item) {
        return Iteration.contains(Values.of(container), Values.of(item));
    }

    /** Type name as in error messages: {@code str}, {@code int}, {@code NoneType}, {@code datetime.date}. */
    public static String typeName(@Nullable Object o) {
        if (o == null) {
            return "NoneType";
        }
        if (o instanceof PyObject object) {
            return object.typeName();
        }
        if (o instanceof String) {
            return "str";
        }
        if (o instanceof Long || o instanceof BigInteger) {
            return "int";
        }
        if (o instanceof Boolean) {
            return "bool";
        }
        if (o instanceof Double) {
            return "float";
        }
        if (o instanceof List) {
            return o instanceof PyTuple ? "tuple" : "list";
        }
        if (o instanceof Map) {
            return "dict";
        }
        if (o instanceof Set) {
            return "set";
        }
        if (o instanceof PyCallable) {
            return "function";
        }
        Object value = Values.of(o);
        return value == o ? "object" : typeName(value);
    }

    /** What Jinja2 calls o in messages about missing attributes: {@code dict object}, {@code None}. */
    public static String describe(@Nullable Object o) {
        if (o == null) {
            return "None";
        }
        return Values.of(o) instanceof PyObject object ? object.describe() : typeName(o) + " object";
    }

    /**
     * Raises the {@code TypeError} for an unhashable value.
     *
     * @throws TemplateException unless o can be a key
     */
    public static void requireHashable(@Nullable Object o) {
        if (o instanceof PyTuple tuple) {
            Guard.work(1);
            for (Object element : tuple) {
                requireHashable(Values.of(element));
            }
        } else if (!hashable(o)) {
            throw TemplateException.typeError("unhashable type: '" + typeName(o) + "'");
        }
    }

    /** Whether {@code hash(o)} works; raises for a strict undefined object. */
    public static boolean hashable(@Nullable Object o) {
        if (o == null || o instanceof String || o instanceof Long) {
            return true;
        }
        if (o instanceof PyTuple tuple) {
            Guard.work(1);
            for (Object element : tuple) {
                if (!hashable(Values.of(element))) {
                    return false;
                }
            }
            return true;
        }
        if (o instanceof PyObject object) {
            return object.hashable();
        }
        return !(o instanceof Collection || o instanceof Map);
    }

    /** {@code operator.index(o)}: ints and booleans alone; {@code OverflowError} past 64 bits. */
    public static long index(@Nullable Object o) {
        if (o instanceof Long l) {
            return l;
        }
        Object value = Values.of(o);
        if (value instanceof Long l) {
            return l;
        }
        if (value instanceof Boolean b) {
            return b ? 1 : 0;
        }
        if (value instanceof BigInteger) {
            throw new TemplateException(ErrorKind.OVERFLOW_ERROR, "Python int too large to convert to C ssize_t");
        }
        throw TemplateException.typeError("'" + typeName(o) + "' object cannot be interpreted as an integer");
    }

    /** Whether o is a str, Markup included. */
    public static boolean isString(@Nullable Object o) {
        return o instanceof String || o instanceof Markup;
    }

    /**
     * Text of a str or Markup.
     *
     * @throws TemplateException a {@code TypeError} for anything else
     */
    public static String text(Object o) {
        if (o instanceof String s) {
            return s;
        }
        if (o instanceof Markup m) {
            return m.text();
        }
        throw TemplateException.typeError("expected string or bytes-like object, got '" + typeName(o) + "'");
    }

    /** Whether o is an int, booleans included. */
    public static boolean isInt(@Nullable Object o) {
        return Numeric.isInt(Values.of(o));
    }

    /** Whether o is an int, a float or a boolean. */
    public static boolean isNumber(@Nullable Object o) {
        return Numeric.isNumber(Values.of(o));
    }
}
