package dev.chora.jinja.filter;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyObject;
import dev.chora.jinja.python.Sorting;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders values of any types, as {@code pprint} does: by {@code <}, or by the name of the type where that fails. */
final class SafeKey implements PyObject {
    private final @Nullable Object value;

    private SafeKey(@Nullable Object value) {
        this.value = value;
    }

    /** The values in this order. */
    static List<@Nullable Object> sorted(List<@Nullable Object> values) {
        List<@Nullable Object> keys = new ArrayList<>(values.size());
        for (Object value : values) {
            keys.add(new SafeKey(value));
        }
        return Sorting.sorted(values, keys, false);
    }

    @Override
    public String typeName() {
        return "_safe_key";
    }

    @Override
    public @Nullable Integer compareWith(@Nullable Object other) {
        Object that = other instanceof SafeKey key ? key.value : other;
        return less(value, that) ? -1 : less(that, value) ? 1 : 0;
    }

    private static boolean less(@Nullable Object a, @Nullable Object b) {
        try {
            return Py.less(a, b);
        } catch (TemplateException e) {
            if (e.kind() != ErrorKind.TYPE_ERROR) {
                throw e;
            }
            return Py.typeName(a).compareTo(Py.typeName(b)) < 0;
        }
    }
}
