package dev.chora.jinja.python;

import org.jspecify.annotations.Nullable;

/** int(), float(), round() and abs(). */
public final class Numbers {
    private Numbers() {}

    /** int(o). */
    public static Object toInt(@Nullable Object o) {
        throw new UnsupportedOperationException();
    }

    /** int(o, base). */
    public static Object toInt(@Nullable Object o, long base) {
        throw new UnsupportedOperationException();
    }

    /** float(o). */
    public static double toFloat(@Nullable Object o) {
        throw new UnsupportedOperationException();
    }

    /** The int that text spells in this base, or null when it does not spell one. */
    public static @Nullable Object parseInt(String text, int base) {
        throw new UnsupportedOperationException();
    }

    /** The float that text spells, or null when it does not spell one. */
    public static @Nullable Double parseFloat(String text) {
        throw new UnsupportedOperationException();
    }

    /** round(number) when digits is null, else round(number, digits). */
    public static Object round(@Nullable Object number, @Nullable Long digits) {
        throw new UnsupportedOperationException();
    }

    /** abs(o). */
    public static Object abs(@Nullable Object o) {
        throw new UnsupportedOperationException();
    }
}
