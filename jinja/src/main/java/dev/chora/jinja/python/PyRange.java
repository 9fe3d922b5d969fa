package dev.chora.jinja.python;

/**
 * A range of ints that fit in 64 bits.
 *
 * @param start the first value
 * @param stop past the last value
 * @param step distance of values, never 0
 */
public record PyRange(long start, long stop, long step) implements PyObject {
    @Override
    public String typeName() {
        return "range";
    }

    /** Number of values. */
    @Override
    public long length() {
        if (step > 0 ? start >= stop : start <= stop) {
            return 0;
        }
        long span = step > 0 ? stop - start : start - stop;
        long by = step > 0 ? step : -step;
        return Long.divideUnsigned(span - 1, by) + 1;
    }

    /** The value at an index from 0 on, which must exist. */
    public long get(long index) {
        return start + index * step;
    }
}
