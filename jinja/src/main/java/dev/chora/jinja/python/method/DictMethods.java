package dev.chora.jinja.python.method;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Dicts;
import dev.chora.jinja.python.Guard;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyDict;
import dev.chora.jinja.python.PyDictView;
import dev.chora.jinja.python.PyTuple;
import dev.chora.jinja.python.Values;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The methods of dict. A map of the caller that cannot be changed raises a {@code TypeError} when one would do so. */
final class DictMethods extends Methods {
    static final DictMethods METHODS = new DictMethods();

    private DictMethods() {
        super(Set.of(
                "clear",
                "copy",
                "fromkeys",
                "get",
                "items",
                "keys",
                "pop",
                "popitem",
                "setdefault",
                "update",
                "values"));
    }

    @Override
    public @Nullable Object call(Object self, String name, Evaluation evaluation, Arguments arguments) {
        @SuppressWarnings("unchecked")
        Map<@Nullable Object, @Nullable Object> map = (Map<@Nullable Object, @Nullable Object>) self;
        try {
            return call(map, name, evaluation, arguments);
        } catch (UnsupportedOperationException e) {
            throw TemplateException.typeError("this dict cannot be changed");
        }
    }

    private static @Nullable Object call(
            Map<@Nullable Object, @Nullable Object> map, String name, Evaluation evaluation, Arguments arguments) {
        switch (name) {
            case "get":
                Args.count("get", arguments, 1, 2);
                return get(map, arguments);
            case "pop":
                Args.count("pop", arguments, 1, 2);
                return pop(map, arguments);
            case "setdefault":
                Args.count("setdefault", arguments, 1, 2);
                return setDefault(map, Args.optional(arguments, 0), Args.optional(arguments, 1));
            case "fromkeys":
                Args.count("fromkeys", arguments, 1, 2);
                return fromKeys(Args.optional(arguments, 0), Args.optional(arguments, 1));
            case "update":
                update(map, arguments);
                Guard.length(map.size(), StrMethods.limits(evaluation));
                return null;
            default:
                Args.none("dict." + name, arguments);
                return plain(map, name);
        }
    }

    private static @Nullable Object plain(Map<@Nullable Object, @Nullable Object> map, String name) {
        switch (name) {
            case "keys":
                return new PyDictView(map, PyDictView.Kind.KEYS);
            case "values":
                return new PyDictView(map, PyDictView.Kind.VALUES);
            case "items":
                return new PyDictView(map, PyDictView.Kind.ITEMS);
            case "copy":
                return PyDict.copyOf(map);
            case "popitem":
                return popItem(map);
            default:
                map.clear();
                return null;
        }
    }

    private static @Nullable Object get(Map<?, ?> map, Arguments arguments) {
        Object key = Args.optional(arguments, 0);
        Py.requireHashable(key);
        Object value = Dicts.get(map, key);
        return value == Py.MISSING ? Args.optional(arguments, 1) : value;
    }

    private static @Nullable Object pop(Map<@Nullable Object, @Nullable Object> map, Arguments arguments) {
        Object key = Args.optional(arguments, 0);
        Py.requireHashable(key);
        Object value = Dicts.get(map, key);
        if (value == Py.MISSING) {
            if (arguments.size() == 2) {
                return arguments.get(1);
            }
            throw new TemplateException(ErrorKind.KEY_ERROR, Py.repr(key));
        }
        Dicts.remove(map, key);
        return value;
    }

    private static @Nullable Object setDefault(
            Map<@Nullable Object, @Nullable Object> map, @Nullable Object key, @Nullable Object otherwise) {
        Py.requireHashable(key);
        Object value = Dicts.get(map, key);
        if (value != Py.MISSING) {
            return value;
        }
        map.put(key, otherwise);
        return otherwise;
    }

    private static PyTuple popItem(Map<@Nullable Object, @Nullable Object> map) {
        Object last = Py.MISSING;
        for (Object key : map.keySet()) {
            last = key;
        }
        if (last == Py.MISSING) {
            throw new TemplateException(ErrorKind.KEY_ERROR, "'popitem(): dictionary is empty'");
        }
        return PyTuple.of(Values.of(last), Values.of(map.remove(last)));
    }

    private static PyDict fromKeys(@Nullable Object keys, @Nullable Object value) {
        PyDict dict = new PyDict();
        Iterator<@Nullable Object> each = Py.iterate(keys);
        while (each.hasNext()) {
            Object key = each.next();
            Py.requireHashable(key);
            dict.put(key, value);
        }
        return dict;
    }

    private static void update(Map<@Nullable Object, @Nullable Object> map, Arguments arguments) {
        if (arguments.size() > 1) {
            throw TemplateException.typeError("update expected at most 1 argument, got " + arguments.size());
        }
        if (arguments.size() == 1) {
            Dicts.update(map, Args.optional(arguments, 0));
        }
        for (int i = 0; i < arguments.keywordCount(); i++) {
            map.put(arguments.keywordName(i), arguments.keywordValue(i));
        }
    }
}
