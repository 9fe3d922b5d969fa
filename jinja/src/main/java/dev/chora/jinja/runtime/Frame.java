package dev.chora.jinja.runtime;

import dev.chora.jinja.python.Py;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The variables of one run of a template, block, macro, recursive loop or loop condition. */
public final class Frame {
    /** Values by slot; {@link Py#MISSING} where there is none. */
    public final @Nullable Object[] slots;
    /** The frame whose variables this one sees too; null for templates and blocks. */
    public final @Nullable Frame outer;

    public final Context context;

    /** Name of the template whose code runs here, which is not the context's in a parent's blocks; null without name. */
    public final @Nullable String templateName;

    public Frame(int size, @Nullable Frame outer, Context context) {
        this(size, outer, context, outer == null ? context.templateName() : outer.templateName);
    }

    public Frame(int size, @Nullable Frame outer, Context context, @Nullable String templateName) {
        this.templateName = templateName;
        this.slots = new Object[size];
        Arrays.fill(slots, Py.MISSING);
        this.outer = outer;
        this.context = context;
    }
}
