package dev.chora.jinja.exec;

import dev.chora.jinja.python.Py;
import dev.chora.jinja.runtime.Frame;
import org.jspecify.annotations.Nullable;

/** What happens to variables when a scope is entered: some are looked up, some copied, some emptied. */
public final class Loads {
    /** No variables. */
    public static final Loads NONE = new Loads(new int[0], new String[0], new int[0], new int[0]);

    private final int[] slots;
    private final @Nullable String[] names;
    private final int[] hops;
    private final int[] sources;

    /**
     * Parallel arrays, one element for each variable.
     *
     * @param slots the variable
     * @param names the name to look up in the context; null to copy or empty it
     * @param hops frames to the variable to copy; -1 to empty it
     * @param sources slot of the variable to copy
     */
    public Loads(int[] slots, @Nullable String[] names, int[] hops, int[] sources) {
        this.slots = slots;
        this.names = names;
        this.hops = hops;
        this.sources = sources;
    }

    /** Enters the scope. */
    public void run(Frame frame) {
        for (int i = 0; i < slots.length; i++) {
            String name = names[i];
            if (name != null) {
                frame.slots[slots[i]] = frame.context.resolveOrMissing(name);
            } else {
                frame.slots[slots[i]] = hops[i] < 0 ? Py.MISSING : Names.read(frame, hops[i], sources[i]);
            }
        }
    }
}
