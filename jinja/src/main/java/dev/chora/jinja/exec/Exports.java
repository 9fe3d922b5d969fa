package dev.chora.jinja.exec;

import dev.chora.jinja.python.Py;
import dev.chora.jinja.runtime.Frame;

/** Variables of the top level that become names of the context, for blocks, includes and imports. */
public final class Exports {
    /** Nothing. */
    public static final Exports NONE = new Exports(new String[0], new int[0], false);

    private final String[] names;
    private final int[] slots;
    private final boolean exported;

    /** Names with their slots; they leave the template only if {@code exported}. */
    public Exports(String[] names, int[] slots, boolean exported) {
        this.names = names;
        this.slots = slots;
        this.exported = exported;
    }

    void run(Frame frame) {
        for (int i = 0; i < names.length; i++) {
            Object value = frame.slots[slots[i]];
            if (value != Py.MISSING) {
                frame.context.set(names[i], value, exported);
            }
        }
    }
}
