package dev.chora.ledger.scan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks into values of YAML files, which may be anything. */
final class Yaml {
    private Yaml() {}

    /** The entries of a map with their keys as text; empty for anything else. */
    static Map<String, @Nullable Object> map(@Nullable Object value) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> entries) {
            for (Map.Entry<?, ?> entry : entries.entrySet()) {
                map.put(String.valueOf(entry.getKey()), entry.getValue());
            }
        }
        return map;
    }

    /** The items of a list, a single value as a list of one; empty for null. */
    static List<@Nullable Object> list(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        List<@Nullable Object> list = new ArrayList<>();
        if (value instanceof List<?> items) {
            list.addAll(items);
        } else {
            list.add(value);
        }
        return list;
    }

    /** A scalar as text; empty for null and for collections. */
    static String text(@Nullable Object value) {
        return value == null || value instanceof Map || value instanceof List ? "" : String.valueOf(value);
    }

    /** Lines or items of a value, without blanks: workflow inputs take lists as lines or with commas. */
    static List<String> items(String text) {
        List<String> items = new ArrayList<>();
        for (String line : text.split("[\n,]")) {
            if (!line.isBlank()) {
                items.add(line.strip());
            }
        }
        return items;
    }
}
