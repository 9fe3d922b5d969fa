package dev.chora.jinja.python;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * A value that answers for itself: everything that is not one of the plain Java types named in the package description.
 * The defaults are those of Python's {@code object}.
 */
public interface PyObject {
    /** Name of the type as CPython's error messages write it, such as {@code range} or {@code datetime.date}. */
    String typeName();

    /** What Jinja2 calls the object in messages about missing attributes, such as {@code range object}. */
    default String describe() {
        return typeName() + " object";
    }

    /** The text of {@code repr(this)}. */
    default String repr() {
        return "<" + typeName() + " object at 0x" + Integer.toHexString(System.identityHashCode(this)) + ">";
    }

    /** The text of {@code str(this)}. */
    default String str() {
        return repr();
    }

    /** Markup of this object, as Python's {@code __html__} gives it; null when it has none and must be escaped. */
    default @Nullable String html() {
        return null;
    }

    default boolean truth() {
        return length() != 0;
    }

    /** What {@code len(this)} gives; -1 when it has no length. */
    default long length() {
        return -1;
    }

    /** A new iteration; null when it cannot be iterated. Values may be null, Python's {@code None}. */
    default @Nullable Iterator<@Nullable Object> iterate() {
        return null;
    }

    /** {@code item in this}; null when that is found out by iterating. */
    default @Nullable Boolean contains(@Nullable Object item) {
        return null;
    }

    /** The attribute of this name, as {@code getattr} finds it, methods included; {@link Py#MISSING} when there is none. */
    default @Nullable Object attribute(String name) {
        return Py.MISSING;
    }

    /**
     * What {@code this[key]} gives; {@link Py#MISSING} when the type cannot be subscripted.
     *
     * @throws dev.chora.jinja.TemplateException as Python raises for a key that is not there
     */
    default @Nullable Object item(@Nullable Object key) {
        return Py.MISSING;
    }

    /** {@code this == other} for an object that is not this one. */
    default boolean equalTo(@Nullable Object other) {
        return false;
    }

    /** Negative, zero or positive as {@code this} orders before, with or after the other; null when they have no order. */
    default @Nullable Integer compareWith(@Nullable Object other) {
        return null;
    }

    /** Whether it can be a dictionary key. Those that can have {@code equals} and {@code hashCode} to match. */
    default boolean hashable() {
        return true;
    }
}
