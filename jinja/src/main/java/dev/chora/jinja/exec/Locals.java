package dev.chora.jinja.exec;

import dev.chora.jinja.python.Py;
import dev.chora.jinja.runtime.Frame;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables that an included template or a scoped block sees besides the context. */
public final class Locals {
    private final String[] names;
    private final int[] hops;
    private final int[] slots;

    /** Names with where each is found. */
    public Locals(String[] names, int[] hops, int[] slots) {
        this.names = names;
        this.hops = hops;
        this.slots = slots;
    }

    Map<String, @Nullable Object> collect(Frame frame) {
        Map<String, @Nullable Object> all = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            Object value = Names.read(frame, hops[i], slots[i]);
            if (value != Py.MISSING) {
                all.put(names[i], value);
            }
        }
        return all;
    }
}
