package dev.chora.jinja.python;

import dev.chora.jinja.Limits;
import org.jspecify.annotations.Nullable;

/** The arithmetic operators. */
public final class Arithmetic {
    private Arithmetic() {}

    /** a + b. */
    public static @Nullable Object add(@Nullable Object a, @Nullable Object b) {
        throw new UnsupportedOperationException();
    }

    /** a - b. */
    public static @Nullable Object subtract(@Nullable Object a, @Nullable Object b) {
        throw new UnsupportedOperationException();
    }

    /** a * b within the default limits. */
    public static @Nullable Object multiply(@Nullable Object a, @Nullable Object b) {
        throw new UnsupportedOperationException();
    }

    /** a / b. */
    public static @Nullable Object divide(@Nullable Object a, @Nullable Object b) {
        throw new UnsupportedOperationException();
    }

    /** a // b. */
    public static @Nullable Object floorDivide(@Nullable Object a, @Nullable Object b) {
        throw new UnsupportedOperationException();
    }

    /** a % b within the default limits. */
    public static @Nullable Object modulo(@Nullable Object a, @Nullable Object b) {
        throw new UnsupportedOperationException();
    }

    /** a ** b within the default limits. */
    public static @Nullable Object power(@Nullable Object a, @Nullable Object b) {
        throw new UnsupportedOperationException();
    }

    /** a * b. */
    public static @Nullable Object multiply(@Nullable Object a, @Nullable Object b, Limits limits) {
        throw new UnsupportedOperationException();
    }

    /** a % b. */
    public static @Nullable Object modulo(@Nullable Object a, @Nullable Object b, Limits limits) {
        throw new UnsupportedOperationException();
    }

    /** a ** b. */
    public static @Nullable Object power(@Nullable Object a, @Nullable Object b, Limits limits) {
        throw new UnsupportedOperationException();
    }

    /** -a. */
    public static @Nullable Object negate(@Nullable Object a) {
        throw new UnsupportedOperationException();
    }

    /** +a. */
    public static @Nullable Object positive(@Nullable Object a) {
        throw new UnsupportedOperationException();
    }
}
