package dev.chora.jinja.python;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The builtin functions and operators of Python that work on any value. All throw TemplateException as CPython raises. */
public final class Py {
    /** Stands for "there is none" where null is taken by None. */
    public static final Object MISSING = new Object();

    private Py() {}

    /** bool(o). */
    public static boolean truth(@Nullable Object o) {
        throw new UnsupportedOperationException();
    }

    /** str(o). */
    public static String str(@Nullable Object o) {
        throw new UnsupportedOperationException();
    }

    /** repr(o). */
    public static String repr(@Nullable Object o) {
        throw new UnsupportedOperationException();
    }

    /** ascii(o). */
    public static String ascii(@Nullable Object o) {
        throw new UnsupportedOperationException();
    }

    /** a == b. */
    public static boolean equal(@Nullable Object a, @Nullable Object b) {
        throw new UnsupportedOperationException();
    }

    /** a is b: the same object, or equal None, booleans, small values. */
    public static boolean same(@Nullable Object a, @Nullable Object b) {
        throw new UnsupportedOperationException();
    }

    /** The comparison a op b. */
    public static boolean compare(@Nullable Object a, @Nullable Object b, Comparison op) {
        throw new UnsupportedOperationException();
    }

    /** a < b, as sorting asks. */
    public static boolean less(@Nullable Object a, @Nullable Object b) {
        throw new UnsupportedOperationException();
    }

    /** iter(o); values are those of the package description. */
    public static Iterator<@Nullable Object> iterate(@Nullable Object o) {
        throw new UnsupportedOperationException();
    }

    /** Whether iter(o) works. */
    public static boolean isIterable(@Nullable Object o) {
        throw new UnsupportedOperationException();
    }

    /** list(o): a new list. */
    public static List<@Nullable Object> list(@Nullable Object o) {
        throw new UnsupportedOperationException();
    }

    /** len(o). */
    public static long length(@Nullable Object o) {
        throw new UnsupportedOperationException();
    }

    /** What len(o) gives, or -1 when o has no length. */
    public static long lengthOrMinusOne(@Nullable Object o) {
        throw new UnsupportedOperationException();
    }

    /** item in container. */
    public static boolean contains(@Nullable Object container, @Nullable Object item) {
        throw new UnsupportedOperationException();
    }

    /** Type name as in error messages: str, int, NoneType, datetime.date. */
    public static String typeName(@Nullable Object o) {
        throw new UnsupportedOperationException();
    }

    /** What Jinja2 calls o in messages about missing attributes: {@code dict object}, {@code None}. */
    public static String describe(@Nullable Object o) {
        throw new UnsupportedOperationException();
    }

    /** Raises the TypeError for an unhashable value unless o is hashable. */
    public static void requireHashable(@Nullable Object o) {
        throw new UnsupportedOperationException();
    }

    /** Whether hash(o) works. */
    public static boolean hashable(@Nullable Object o) {
        throw new UnsupportedOperationException();
    }

    /** operator.index(o): ints and booleans alone; OverflowError past 64 bits. */
    public static long index(@Nullable Object o) {
        throw new UnsupportedOperationException();
    }

    /** Whether o is a str, Markup included. */
    public static boolean isString(@Nullable Object o) {
        throw new UnsupportedOperationException();
    }

    /** Text of a str or Markup. */
    public static String text(Object string) {
        throw new UnsupportedOperationException();
    }

    /** Whether o is an int, booleans included. */
    public static boolean isInt(@Nullable Object o) {
        throw new UnsupportedOperationException();
    }

    /** Whether o is an int, a float or a boolean. */
    public static boolean isNumber(@Nullable Object o) {
        throw new UnsupportedOperationException();
    }
}
