package dev.chora.jinja.python.date;

import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyObject;
import dev.chora.jinja.python.PyTuple;
import dev.chora.jinja.python.Subscript;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tuple whose elements have names, such as what {@code isocalendar()} gives.
 *
 * @param typeName as Python prints it
 * @param names of the elements
 * @param values the elements
 */
record PyStruct(String typeName, List<String> names, PyTuple values) implements PyObject {
    @Override
    public String repr() {
        StringBuilder out = new StringBuilder(typeName).append('(');
        for (int i = 0; i < names.size(); i++) {
            out.append(i == 0 ? "" : ", ").append(names.get(i)).append('=').append(Py.repr(values.get(i)));
        }
        return out.append(')').toString();
    }

    @Override
    public long length() {
        return values.size();
    }

    @Override
    public Iterator<@Nullable Object> iterate() {
        return values.iterator();
    }

    @Override
    public @Nullable Object item(@Nullable Object key) {
        return Subscript.item(values, key);
    }

    @Override
    public @Nullable Object attribute(String name) {
        int index = names.indexOf(name);
        return index < 0 ? Py.MISSING : values.get(index);
    }

    @Override
    public boolean equalTo(@Nullable Object other) {
        return values.equals(other instanceof PyStruct s ? s.values : other);
    }
}
