package dev.chora.jinja.global;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.PyCallable;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Dicts;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyDict;
import dev.chora.jinja.python.PyObject;
import dev.chora.jinja.python.Undefined;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** {@code dict}: makes a dict of another one, of pairs, of keywords; {@code dict.fromkeys} of keys. */
final class DictType implements PyCallable, PyObject {
    @Override
    public Object call(Evaluation evaluation, Arguments arguments) {
        if (arguments.size() > 1) {
            throw TemplateException.typeError("dict expected at most 1 argument, got " + arguments.size());
        }
        PyDict made = new PyDict();
        if (arguments.size() == 1) {
            if (arguments.get(0) instanceof Undefined undefined) {
                throw undefined.fail();
            }
            Dicts.update(made, arguments.get(0));
        }
        for (int i = 0; i < arguments.keywordCount(); i++) {
            made.put(arguments.keywordName(i), arguments.keywordValue(i));
        }
        return made;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return name.equals("fromkeys") ? new FromKeys() : Py.MISSING;
    }

    @Override
    public String typeName() {
        return "type";
    }

    @Override
    public String repr() {
        return "<class 'dict'>";
    }

    /** {@code dict.fromkeys(keys, value=None)}. */
    private static final class FromKeys implements PyCallable {
        @Override
        public Object call(Evaluation evaluation, Arguments arguments) {
            int size = arguments.size();
            if (arguments.keywordCount() > 0) {
                throw TemplateException.typeError("dict.fromkeys() takes no keyword arguments");
            }
            if (size < 1 || size > 2) {
                throw TemplateException.typeError("fromkeys expected at " + (size < 1 ? "least 1" : "most 2")
                        + " argument" + (size < 1 ? "" : "s") + ", got " + size);
            }
            PyDict made = new PyDict();
            for (Iterator<@Nullable Object> keys = Py.iterate(arguments.get(0)); keys.hasNext(); ) {
                Object key = keys.next();
                Py.requireHashable(key);
                made.put(key, size > 1 ? arguments.get(1) : null);
            }
            return made;
        }
    }
}
