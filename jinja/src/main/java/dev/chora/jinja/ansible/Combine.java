package dev.chora.jinja.ansible;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.UndefinedKind;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyDict;
import dev.chora.jinja.python.PyTuple;
import dev.chora.jinja.python.Undefined;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code combine}: one dictionary out of several, where later ones win. */
final class Combine {
    private final boolean recursive;
    private final String listMerge;

    private Combine(boolean recursive, String listMerge) {
        this.recursive = recursive;
        this.listMerge = listMerge;
    }

    static @Nullable Object apply(Arguments arguments) {
        Object recursive = false;
        Object listMerge = "replace";
        for (int i = 0; i < arguments.keywordCount(); i++) {
            switch (arguments.keywordName(i)) {
                case "recursive" -> recursive = arguments.keywordValue(i);
                case "list_merge" -> listMerge = arguments.keywordValue(i);
                default -> throw Calls.filterError("'recursive' and 'list_merge' are the only valid keyword arguments");
            }
        }
        List<@Nullable Object> terms = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            terms.add(arguments.get(i));
        }
        List<@Nullable Object> dictionaries = Flatten.flatten(terms, 1L, 0);
        checkDefined(dictionaries);
        if (dictionaries.isEmpty()) {
            return new PyDict();
        }
        int last = dictionaries.size() - 1;
        Object result = dictionaries.get(last);
        Combine combine = new Combine(Py.truth(recursive), Py.isString(listMerge) ? Calls.text(listMerge) : "");
        for (int i = last - 1; i >= 0; i--) {
            result = combine.merge(dictionaries.get(i), result);
        }
        return result;
    }

    private static void checkDefined(@Nullable Object item) {
        if (item instanceof Map<?, ?> map) {
            for (Object value : map.values()) {
                checkDefined(value);
            }
        } else if (item instanceof List<?> list && !(item instanceof PyTuple)) {
            for (Object value : list) {
                checkDefined(value);
            }
        } else if (item instanceof Undefined undefined) {
            if (undefined.kind() == UndefinedKind.STRICT) {
                throw undefined.fail();
            }
            throw Calls.filterError(Py.str(undefined) + " is undefined");
        }
    }

    private PyDict merge(@Nullable Object low, @Nullable Object high) {
        switch (listMerge) {
            case "replace", "keep", "append", "prepend", "append_rp", "prepend_rp" -> {}
            default ->
                throw Calls.filterError("merge_hash: 'list_merge' argument can only be equal to 'replace', 'keep',"
                        + " 'append', 'prepend', 'append_rp' or 'prepend_rp'");
        }
        if (!(low instanceof Map<?, ?> lower) || !(high instanceof Map<?, ?> higher)) {
            throw Calls.filterError("failed to combine variables, expected dicts but got a '" + Py.typeName(low)
                    + "' and a '" + Py.typeName(high) + "': \n" + Py.str(low) + "\n" + Py.str(high));
        }
        if (lower.isEmpty() || Py.equal(lower, higher)) {
            return PyDict.copyOf(higher);
        }
        PyDict merged = PyDict.copyOf(lower);
        for (Map.Entry<?, ?> entry : higher.entrySet()) {
            Object key = entry.getKey();
            boolean simple = (!recursive && listMerge.equals("replace")) || !merged.containsKey(key);
            merged.put(key, simple ? entry.getValue() : mergeValue(merged.get(key), entry.getValue()));
        }
        return merged;
    }

    private @Nullable Object mergeValue(@Nullable Object low, @Nullable Object high) {
        if (low instanceof Map<?, ?> && high instanceof Map<?, ?>) {
            return recursive ? merge(low, high) : high;
        }
        if (low instanceof List<?> first && high instanceof List<?> second && isMutable(first) && isMutable(second)) {
            return mergeLists(first, second);
        }
        return high;
    }

    private static boolean isMutable(List<?> list) {
        return !(list instanceof PyTuple);
    }

    private Object mergeLists(List<?> low, List<?> high) {
        return switch (listMerge) {
            case "replace" -> high;
            case "keep" -> low;
            case "append" -> joined(low, high);
            case "prepend" -> joined(high, low);
            case "append_rp" -> joined(without(low, high), high);
            default -> joined(high, without(low, high));
        };
    }

    private static List<@Nullable Object> joined(List<?> first, List<?> second) {
        List<@Nullable Object> all = new ArrayList<>(first.size() + second.size());
        all.addAll(first);
        all.addAll(second);
        return all;
    }

    private static List<?> without(List<?> list, List<?> removed) {
        List<@Nullable Object> kept = new ArrayList<>();
        for (Object item : list) {
            if (!Py.contains(removed, item)) {
                kept.add(item);
            }
        }
        return kept;
    }
}
