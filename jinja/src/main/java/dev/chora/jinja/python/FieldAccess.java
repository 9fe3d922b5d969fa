package dev.chora.jinja.python;

import org.jspecify.annotations.Nullable;

/**
 * How a template reads {@code o.name} and {@code o[key]}: with the sandbox's rules, and an undefined object where there
 * is nothing. {@code str.format} reads its fields through it, as Jinja2's sandbox does.
 */
public interface FieldAccess {
    /** What {@code o.name} gives: attribute first, then item. */
    @Nullable
    Object attribute(@Nullable Object o, String name);

    /** What {@code o[key]} gives: item first, then attribute. */
    @Nullable
    Object item(@Nullable Object o, @Nullable Object key);
}
