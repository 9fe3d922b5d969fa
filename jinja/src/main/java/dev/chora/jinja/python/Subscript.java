package dev.chora.jinja.python;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code o[key]}. */
public final class Subscript {
    private Subscript() {}

    /**
     * {@code o[key]}.
     *
     * @throws TemplateException a {@code KeyError}, {@code IndexError} or {@code TypeError} as Python raises
     */
    public static @Nullable Object item(@Nullable Object object, @Nullable Object givenKey) {
        Object o = Values.of(object);
        Object key = Values.of(givenKey);
        if (o instanceof Map<?, ?> map) {
            Py.requireHashable(key);
            Object value = Dicts.get(map, key);
            if (value == Py.MISSING) {
                throw new TemplateException(ErrorKind.KEY_ERROR, Py.repr(key));
            }
            return value;
        }
        if (o instanceof PyObject own && !(o instanceof Markup || o instanceof PyBytes)) {
            Object value = own.item(key);
            if (value == Py.MISSING) {
                throw TemplateException.typeError("'" + own.typeName() + "' object is not subscriptable");
            }
            return value;
        }
        long size = size(o);
        if (size < 0) {
            throw TemplateException.typeError("'" + Py.typeName(o) + "' object is not subscriptable");
        }
        if (!Numeric.isInt(key)) {
            throw notAnIndex(o, key);
        }
        long index = at(key, size);
        if (index < 0) {
            throw new TemplateException(
                    ErrorKind.INDEX_ERROR,
                    key instanceof BigInteger
                            ? "cannot fit 'int' into an index-sized integer"
                            : indexed(o) + "index out of range");
        }
        return get(o, (int) index);
    }

    /**
     * {@code o[key]}, or {@link Py#MISSING} where Python raises {@code TypeError} or {@code LookupError}.
     *
     * @throws TemplateException for undefined objects, which fail when they are asked
     */
    public static @Nullable Object itemOrMissing(@Nullable Object object, @Nullable Object givenKey) {
        Object o = Values.of(object);
        Object key = Values.of(givenKey);
        if (o instanceof Map<?, ?> map) {
            return Py.hashable(key) ? Dicts.get(map, key) : Py.MISSING;
        }
        if (o instanceof PyObject own && !(o instanceof Markup || o instanceof PyBytes)) {
            return ownItem(own, key);
        }
        long size = Numeric.isInt(key) ? size(o) : -1;
        long index = size < 0 ? -1 : at(key, size);
        return index < 0 ? Py.MISSING : get(o, (int) index);
    }

    private static @Nullable Object ownItem(PyObject own, @Nullable Object key) {
        try {
            return own.item(key);
        } catch (TemplateException e) {
            return switch (e.kind()) {
                case TYPE_ERROR, KEY_ERROR, INDEX_ERROR, LOOKUP_ERROR -> Py.MISSING;
                default -> throw e;
            };
        }
    }

    /** Number of elements of what is indexed by position; -1 for anything else. */
    private static long size(@Nullable Object o) {
        if (o instanceof List<?> list) {
            return list.size();
        }
        return o instanceof String || o instanceof Markup || o instanceof PyBytes ? Py.length(o) : -1;
    }

    /** The index from the start; -1 when it is out of range. */
    private static long at(@Nullable Object key, long size) {
        if (key instanceof BigInteger) {
            return -1;
        }
        long index = Py.index(key);
        long at = index < 0 ? index + size : index;
        return at >= size ? -1 : Math.max(at, -1);
    }

    private static @Nullable Object get(@Nullable Object o, int index) {
        if (o instanceof List<?> list) {
            return Values.of(list.get(index));
        }
        if (o instanceof String s) {
            return Text.at(s, index);
        }
        return o instanceof Markup m ? new Markup(Text.at(m.text(), index)) : (Object) (long) bytes(o).get(index);
    }

    private static PyBytes bytes(@Nullable Object o) {
        if (o instanceof PyBytes bytes) {
            return bytes;
        }
        throw new IllegalArgumentException(Py.typeName(o));
    }

    private static String indexed(@Nullable Object o) {
        return o instanceof PyBytes ? "" : o instanceof List ? Py.typeName(o) + " " : "string ";
    }

    private static TemplateException notAnIndex(@Nullable Object o, @Nullable Object key) {
        String type = Py.typeName(key);
        if (Py.isString(o)) {
            return TemplateException.typeError("string indices must be integers, not '" + type + "'");
        }
        String what = o instanceof PyBytes ? "byte" : Py.typeName(o);
        return TemplateException.typeError(what + " indices must be integers or slices, not " + type);
    }
}
