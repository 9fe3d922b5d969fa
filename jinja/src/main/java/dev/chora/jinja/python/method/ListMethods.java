package dev.chora.jinja.python.method;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.PyCallable;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Guard;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.Sorting;
import dev.chora.jinja.python.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The methods of list. A list of the caller that cannot be changed raises a {@code TypeError} when one would do so. */
final class ListMethods extends Methods {
    static final ListMethods METHODS = new ListMethods();

    private ListMethods() {
        super(Set.of(
                "append", "clear", "copy", "count", "extend", "index", "insert", "pop", "remove", "reverse", "sort"));
    }

    @Override
    public @Nullable Object call(Object self, String name, Evaluation evaluation, Arguments arguments) {
        @SuppressWarnings("unchecked")
        List<@Nullable Object> list = (List<@Nullable Object>) self;
        try {
            return call(list, name, evaluation, arguments);
        } catch (UnsupportedOperationException e) {
            throw TemplateException.typeError("this list cannot be changed");
        }
    }

    private static @Nullable Object call(
            List<@Nullable Object> list, String name, Evaluation evaluation, Arguments arguments) {
        switch (name) {
            case "append" -> list.add(Args.one("list.append", arguments));
            case "extend" -> list.addAll(Py.list(Args.one("list.extend", arguments)));
            case "insert" -> insert(list, arguments);
            case "pop" -> {
                return pop(list, arguments);
            }
            case "remove" -> remove(list, Args.one("list.remove", arguments));
            case "sort" -> sort(list, evaluation, arguments);
            case "index" -> {
                return index(list, arguments, "list");
            }
            case "count" -> {
                return count(list, Args.one("list.count", arguments));
            }
            default -> {
                Args.none("list." + name, arguments);
                return plain(list, name);
            }
        }
        Guard.length(list.size(), StrMethods.limits(evaluation));
        return null;
    }

    private static @Nullable Object plain(List<@Nullable Object> list, String name) {
        switch (name) {
            case "clear" -> list.clear();
            case "reverse" -> Collections.reverse(list);
            default -> {
                return new ArrayList<>(list);
            }
        }
        return null;
    }

    private static void insert(List<@Nullable Object> list, Arguments arguments) {
        Args.count("insert", arguments, 2, 2);
        long index = Py.index(arguments.get(0));
        long at = index < 0 ? Math.max(0, index + list.size()) : Math.min(index, list.size());
        list.add((int) at, arguments.get(1));
    }

    private static @Nullable Object pop(List<@Nullable Object> list, Arguments arguments) {
        Args.count("pop", arguments, 0, 1);
        long index = Args.integer(arguments, 0, -1);
        if (list.isEmpty()) {
            throw new TemplateException(ErrorKind.INDEX_ERROR, "pop from empty list");
        }
        long at = index < 0 ? index + list.size() : index;
        if (at < 0 || at >= list.size()) {
            throw new TemplateException(ErrorKind.INDEX_ERROR, "pop index out of range");
        }
        return Values.of(list.remove((int) at));
    }

    private static void remove(List<@Nullable Object> list, @Nullable Object value) {
        int at = find(list, value, 0, list.size());
        if (at < 0) {
            throw TemplateException.valueError("list.remove(x): x not in list");
        }
        list.remove(at);
    }

    /** The index of an element, as CPython compares: the same object, or an equal one. */
    private static int find(List<?> list, @Nullable Object value, int from, int to) {
        for (int i = from; i < Math.min(to, list.size()); i++) {
            Object element = Values.of(list.get(i));
            if (element == value || Py.equal(element, value)) {
                return i;
            }
        }
        return -1;
    }

    static long index(List<?> list, Arguments arguments, String type) {
        Args.count("index", arguments, 1, 3);
        int size = list.size();
        long from = Args.bound(Args.optional(arguments, 1), 0);
        long to = Args.bound(Args.optional(arguments, 2), size);
        from = from < 0 ? Math.max(0, from + size) : Math.min(from, size);
        to = to < 0 ? Math.max(0, to + size) : Math.min(to, size);
        Object value = Args.optional(arguments, 0);
        int at = find(list, value, (int) from, (int) to);
        if (at < 0) {
            throw TemplateException.valueError(
                    type.equals("list") ? Py.repr(value) + " is not in list" : "tuple.index(x): x not in tuple");
        }
        return at;
    }

    static long count(List<?> list, @Nullable Object value) {
        long count = 0;
        for (int at = find(list, value, 0, list.size()); at >= 0; at = find(list, value, at + 1, list.size())) {
            count++;
        }
        return count;
    }

    private static void sort(List<@Nullable Object> list, Evaluation evaluation, Arguments arguments) {
        if (arguments.size() > 0) {
            throw TemplateException.typeError("sort() takes no positional arguments");
        }
        @Nullable Object[] values = Args.named("sort", arguments, new String[] {"key", "reverse"}, null, false);
        List<@Nullable Object> keys = list;
        if (values[0] != null) {
            if (!(values[0] instanceof PyCallable function)) {
                throw TemplateException.typeError("'" + Py.typeName(values[0]) + "' object is not callable");
            }
            keys = new ArrayList<>(list.size());
            for (Object value : list) {
                keys.add(function.call(evaluation, Arguments.of(Values.of(value))));
            }
        }
        List<@Nullable Object> sorted = Sorting.sorted(list, keys, Args.flag(values[1]));
        for (int i = 0; i < sorted.size(); i++) {
            list.set(i, sorted.get(i));
        }
    }
}
