package dev.chora.jinja.python;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Python's stable sort, which asks nothing but {@code <}. Short lists are compared in CPython's own order, so that a
 * {@code TypeError} names the same pair.
 */
public final class Sorting {
    /** CPython sorts up to this length by binary insertion alone. */
    private static final int SHORT = 64;

    private final @Nullable Object[] keys;
    private final int[] order;

    private Sorting(List<? extends @Nullable Object> keys) {
        int size = keys.size();
        this.keys = new Object[size];
        this.order = new int[size];
        for (int i = 0; i < size; i++) {
            this.keys[i] = Values.of(keys.get(i));
            order[i] = i;
        }
    }

    /** {@code sorted(values, reverse=reverse)}: a new list. */
    public static List<@Nullable Object> sorted(List<? extends @Nullable Object> values, boolean reverse) {
        return sorted(values, values, reverse);
    }

    /** {@code sorted(values, key=…, reverse=reverse)} with the keys already made, one per value. */
    public static List<@Nullable Object> sorted(
            List<? extends @Nullable Object> values, List<? extends @Nullable Object> keys, boolean reverse) {
        Sorting sorting = new Sorting(keys);
        // Equal elements keep their order also when it is reversed: turned around before and after.
        if (reverse) {
            sorting.turn(0, sorting.order.length);
        }
        sorting.sort(0, sorting.order.length);
        if (reverse) {
            sorting.turn(0, sorting.order.length);
        }
        List<@Nullable Object> sorted = new ArrayList<>(values.size());
        for (int index : sorting.order) {
            sorted.add(values.get(index));
        }
        return sorted;
    }

    private boolean less(int a, int b) {
        return Py.less(keys[order[a]], keys[order[b]]);
    }

    private void turn(int from, int to) {
        for (int i = from, j = to - 1; i < j; i++, j--) {
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }

    private void sort(int from, int to) {
        int length = to - from;
        if (length < 2) {
            return;
        }
        if (length < SHORT) {
            insert(from, to, from + run(from, to));
            return;
        }
        int middle = from + length / 2;
        sort(from, middle);
        sort(middle, to);
        merge(from, middle, to);
    }

    /** Length of the run at the start, which is turned around when it falls. */
    private int run(int from, int to) {
        int end = from + 2;
        if (less(from + 1, from)) {
            while (end < to && less(end, end - 1)) {
                end++;
            }
            turn(from, end);
        } else {
            while (end < to && !less(end, end - 1)) {
                end++;
            }
        }
        return end - from;
    }

    private void insert(int from, int to, int sortedTo) {
        for (int i = sortedTo; i < to; i++) {
            int low = from;
            int high = i;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (less(i, middle)) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            int moved = order[i];
            System.arraycopy(order, low, order, low + 1, i - low);
            order[low] = moved;
        }
    }

    private void merge(int from, int middle, int to) {
        if (!less(middle, middle - 1)) {
            return;
        }
        int[] left = java.util.Arrays.copyOfRange(order, from, middle);
        int i = 0;
        int j = middle;
        int out = from;
        while (i < left.length) {
            if (j < to && Py.less(keys[order[j]], keys[left[i]])) {
                order[out++] = order[j++];
            } else {
                order[out++] = left[i++];
            }
        }
    }

    /** The list with its order turned around, a new one. */
    public static List<@Nullable Object> reversed(List<? extends @Nullable Object> values) {
        List<@Nullable Object> reversed = new ArrayList<>(values);
        Collections.reverse(reversed);
        return reversed;
    }
}
