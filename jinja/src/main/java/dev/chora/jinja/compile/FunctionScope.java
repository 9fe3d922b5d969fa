package dev.chora.jinja.compile;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The slots of one frame: of a template, block, macro, recursive loop or loop condition. */
final class FunctionScope {
    final @Nullable FunctionScope outer;
    private final Map<String, Integer> slots = new HashMap<>();
    private int size;

    FunctionScope(@Nullable FunctionScope outer) {
        this.outer = outer;
    }

    /** The slot of a variable of this frame, new when it is met for the first time. */
    int define(String variable) {
        Integer known = slots.get(variable);
        if (known != null) {
            return known;
        }
        slots.put(variable, size);
        return size++;
    }

    /** The slot of a variable of this frame; -1 when it belongs to a frame further out. */
    int slot(String variable) {
        Integer slot = slots.get(variable);
        return slot == null ? -1 : slot;
    }

    int size() {
        return size;
    }
}
