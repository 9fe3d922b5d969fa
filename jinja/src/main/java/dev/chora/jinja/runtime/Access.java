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
    private static final String UNDEFINED_MEMBERS =
            " __add__ __aiter__ __bool__ __call__ __class__ __complex__ __delattr__"
                    + " __dir__ __div__ __doc__ __eq__ __float__ __floordiv__ __format__ __ge__ __getattr__ __getattribute__"
                    + " __getitem__ __getstate__ __gt__ __hash__ __init__ __init_subclass__ __int__ __iter__ __le__ __len__ __lt__"
                    + " __mod__ __module__ __mul__ __ne__ __neg__ __new__ __pos__ __pow__ __radd__ __rdiv__ __reduce__"
                    + " __reduce_ex__ __repr__ __rfloordiv__ __rmod__ __rmul__ __rpow__ __rsub__ __rtruediv__ __setattr__"
                    + " __sizeof__ __slots__ __str__ __sub__ __subclasshook__ __truediv__ _fail_with_undefined_error"
                    + " _undefined_exception _undefined_hint _undefined_message _undefined_name _undefined_obj ";

    private Access() {}

    /** {@code o.name}: attribute first, then item. */
    public static @Nullable Object attribute(Environment environment, @Nullable Object o, String name) {
        if (name.charAt(0) == '_' && (o instanceof Undefined ? isUndefinedMember(name) : Internals.exists(o, name))) {
            return unsafe(environment, o, name);
        }
        if (o instanceof Undefined undefined) {
            return ofUndefined(undefined);
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

    /** Whether Jinja2's undefined objects have a member of this name. */
    private static boolean isUndefinedMember(String name) {
        return UNDEFINED_MEMBERS.contains(" " + name + " ");
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
