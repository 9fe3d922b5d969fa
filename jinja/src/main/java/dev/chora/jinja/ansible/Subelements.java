package dev.chora.jinja.ansible;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Signature;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyTuple;
import dev.chora.jinja.python.Subscript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code subelements}: each element with each member of a list inside of it. */
final class Subelements {
    private Subelements() {}

    static Object apply(Arguments arguments) {
        @Nullable
        Object[] values = Signature.of("subelements", "obj", "subelements")
                .with("skip_missing", false)
                .bind(arguments);
        List<@Nullable Object> path = path(values[1], values[0]);
        boolean skipMissing = Py.truth(values[2]);
        List<@Nullable Object> pairs = new ArrayList<>();
        for (Object element : elements(values[0])) {
            Object inner = find(element, path, skipMissing);
            if (!(inner instanceof List<?> list) || inner instanceof PyTuple) {
                throw Calls.filterError("the key " + Py.repr(path.isEmpty() ? null : path.get(path.size() - 1))
                        + " should point to a list, got " + Py.repr(inner));
            }
            for (Object value : list) {
                pairs.add(PyTuple.of(element, value));
            }
        }
        return pairs;
    }

    private static List<?> elements(@Nullable Object object) {
        if (object instanceof Map<?, ?> map) {
            return new ArrayList<>(map.values());
        }
        if (object instanceof List<?> list && !(object instanceof PyTuple)) {
            return list;
        }
        throw Calls.filterError("obj must be a list of dicts or a nested dict");
    }

    private static List<@Nullable Object> path(@Nullable Object subelements, @Nullable Object object) {
        elements(object);
        if (subelements instanceof List<?> list && !(subelements instanceof PyTuple)) {
            return new ArrayList<>(list);
        }
        if (!Py.isString(subelements)) {
            throw Calls.filterError("subelements must be a list or a string");
        }
        return new ArrayList<>(List.of((Object[]) Calls.text(subelements).split("\\.", -1)));
    }

    private static @Nullable Object find(@Nullable Object element, List<@Nullable Object> path, boolean skipMissing) {
        Object found = element;
        for (Object key : path) {
            try {
                found = Subscript.item(found, key);
            } catch (TemplateException failed) {
                if (failed.kind() == ErrorKind.KEY_ERROR && skipMissing) {
                    return new ArrayList<>();
                }
                if (failed.kind() == ErrorKind.KEY_ERROR) {
                    throw Calls.filterError(
                            "could not find " + Py.repr(key) + " key in iterated item " + Py.repr(found));
                }
                if (failed.kind() == ErrorKind.TYPE_ERROR) {
                    throw Calls.filterError(
                            "the key " + Py.str(key) + " should point to a dictionary, got \"" + Py.str(found) + "\"");
                }
                throw failed;
            }
        }
        return found;
    }
}
