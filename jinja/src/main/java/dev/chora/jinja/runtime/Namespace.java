package dev.chora.jinja.runtime;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyDict;
import dev.chora.jinja.python.PyObject;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code namespace()} makes: attributes that may be set from inner scopes. */
public final class Namespace implements PyObject {
    private final PyDict values = new PyDict();

    /** Takes what {@code dict()} takes. */
    public Namespace(Arguments arguments) {
        if (arguments.size() > 1) {
            throw TemplateException.typeError("dict expected at most 1 argument, got " + arguments.size());
        }
        if (arguments.size() == 1) {
            addAll(arguments.get(0));
        }
        for (int i = 0; i < arguments.keywordCount(); i++) {
            values.put(arguments.keywordName(i), arguments.keywordValue(i));
        }
    }

    private void addAll(@Nullable Object source) {
        if (source instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                values.put(entry.getKey(), entry.getValue());
            }
            return;
        }
        Iterator<@Nullable Object> pairs = Py.iterate(source);
        for (int i = 0; pairs.hasNext(); i++) {
            Object pair = pairs.next();
            if (!Py.isIterable(pair)) {
                throw TemplateException.typeError(
                        "cannot convert dictionary update sequence element #" + i + " to a sequence");
            }
            var both = Py.list(pair);
            if (both.size() != 2) {
                throw TemplateException.valueError(
                        "dictionary update sequence element #" + i + " has length " + both.size() + "; 2 is required");
            }
            values.put(both.get(0), both.get(1));
        }
    }

    public void set(String name, @Nullable Object value) {
        values.put(name, value);
    }

    @Override
    public String typeName() {
        return "Namespace";
    }

    @Override
    public String describe() {
        return "jinja2.utils.Namespace object";
    }

    @Override
    public String repr() {
        return "<Namespace " + Py.repr(values) + ">";
    }

    @Override
    public boolean truth() {
        return true;
    }

    @Override
    public @Nullable Object attribute(String name) {
        boolean hidden = name.startsWith("__") || name.equals("_Namespace__attrs");
        return !hidden && values.containsKey(name) ? values.get(name) : Py.MISSING;
    }
}
