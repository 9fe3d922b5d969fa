package dev.chora.jinja.global;

import dev.chora.jinja.PyCallable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The global functions of this package by name. */
public final class BuiltinGlobals {
    private BuiltinGlobals() {}

    /** A new function of this name; null when this package has none. */
    public static @Nullable PyCallable find(String name) {
        return switch (name) {
            case "range" -> new RangeFunction();
            case "dict" -> new DictType();
            case "lipsum" -> new Lipsum();
            default -> null;
        };
    }

    /** All names, for "did you mean". */
    public static List<String> names() {
        return List.of("dict", "lipsum", "range");
    }
}
