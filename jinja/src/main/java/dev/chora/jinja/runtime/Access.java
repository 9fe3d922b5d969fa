package dev.chora.jinja.runtime;

import dev.chora.jinja.Environment;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.UndefinedKind;
import dev.chora.jinja.python.Attributes;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.Subscript;
import dev.chora.jinja.python.Undefined;
import org.jspecify.annotations.Nullable;

/**
 * How templates read {@code o.name} and {@code o[key]}: as Jinja2's sandbox does, with attributes that start with an
 * underscore refused and an undefined object where there is nothing.
 */
public final class Access {
    private Access() {}

    /** {@code o.name}: attribute first, then item. */
    public static @Nullable Object attribute(Environment environment, @Nullable Object o, String name) {
        if (o instanceof Undefined undefined) {
            return ofUndefined(undefined);
        }
        if (name.charAt(0) == '_' && Internals.exists(o, name)) {
            return unsafe(environment, o, name);
        }
        Object value = Attributes.get(o, name);
        if (value == Py.MISSING) {
            value = Subscript.itemOrMissing(o, name);
        }
        return value == Py.MISSING ? Undefined.ofMember(environment.undefinedKind(), o, name) : value;
    }

    /** {@code o[key]}: item first, then attribute. */
    public static @Nullable Object item(Environment environment, @Nullable Object o, @Nullable Object key) {
        if (o instanceof Undefined undefined) {
            return ofUndefined(undefined);
        }
        Object value = Subscript.itemOrMissing(o, key);
        if (value != Py.MISSING) {
            return value;
        }
        if (Py.isString(key) && key != null) {
            String name = Py.text(key);
            if (name.startsWith("_") && Internals.exists(o, name)) {
                return unsafe(environment, o, name);
            }
            value = Attributes.get(o, name);
        }
        return value == Py.MISSING ? Undefined.ofMember(environment.undefinedKind(), o, key) : value;
    }

    private static Undefined ofUndefined(Undefined undefined) {
        if (undefined.kind() == UndefinedKind.CHAINABLE) {
            return undefined;
        }
        throw undefined.failure();
    }

    private static Undefined unsafe(Environment environment, @Nullable Object o, String name) {
        String hint = "access to attribute " + Py.repr(name) + " of '" + Py.typeName(o) + "' object is unsafe.";
        return Undefined.of(environment.undefinedKind(), hint, o, name, ErrorKind.SECURITY_ERROR);
    }
}
