package dev.chora.cli.prompt.field;

import dev.chora.copier.question.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Choices, a filter that is typed, and a cursor on one of those that the filter lets through. The cursor skips disabled
 * choices and goes round at both ends.
 */
final class ChoiceList {
    private final List<Choice> choices;
    private final StringBuilder filter = new StringBuilder();
    private List<Integer> visible;
    private int cursor;

    ChoiceList(List<Choice> choices, int start) {
        this.choices = choices;
        this.visible = matching();
        this.cursor = Math.max(0, visible.indexOf(start));
        settle(1);
    }

    /** Index of the choice under the cursor; -1 when there is none to choose. */
    int current() {
        if (visible.isEmpty()) {
            return -1;
        }
        int index = visible.get(cursor);
        return choices.get(index).enabled() ? index : -1;
    }

    Choice choice(int index) {
        return choices.get(index);
    }

    List<Integer> visible() {
        return visible;
    }

    String filter() {
        return filter.toString();
    }

    /** Moves by some lines; one at a time goes round. */
    void move(int by) {
        if (visible.isEmpty()) {
            return;
        }
        int size = visible.size();
        cursor = Math.abs(by) == 1 ? Math.floorMod(cursor + by, size) : Math.max(0, Math.min(size - 1, cursor + by));
        settle(by < 0 ? -1 : 1);
    }

    void first() {
        cursor = 0;
        settle(1);
    }

    void last() {
        cursor = Math.max(0, visible.size() - 1);
        settle(-1);
    }

    /** Lengthens the filter, unless nothing would match any more. */
    void type(int codePoint) {
        int length = filter.length();
        filter.appendCodePoint(codePoint);
        if (matching().isEmpty()) {
            filter.setLength(length);
            return;
        }
        refilter();
    }

    void backspace() {
        if (filter.length() > 0) {
            filter.setLength(filter.offsetByCodePoints(filter.length(), -1));
            refilter();
        }
    }

    void clearFilter() {
        filter.setLength(0);
        refilter();
    }

    private void refilter() {
        int before = visible.isEmpty() ? -1 : visible.get(cursor);
        visible = matching();
        cursor = Math.max(0, visible.indexOf(before));
        settle(1);
    }

    private List<Integer> matching() {
        String wanted = filter.toString().toLowerCase(Locale.ROOT);
        List<Integer> found = new ArrayList<>(choices.size());
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).label().toLowerCase(Locale.ROOT).contains(wanted)) {
                found.add(i);
            }
        }
        return found;
    }

    /** Goes on in a direction until the cursor stands on a choice that may be chosen. */
    private void settle(int step) {
        int size = visible.size();
        for (int tries = 0; tries < size; tries++) {
            if (choices.get(visible.get(cursor)).enabled()) {
                return;
            }
            cursor = Math.floorMod(cursor + step, size);
        }
    }

    /** The lines to show when not all fit: a window with the cursor in it. */
    List<Integer> window(int height) {
        int size = visible.size();
        if (size <= height) {
            return visible;
        }
        int from = Math.max(0, Math.min(cursor - height / 2, size - height));
        return visible.subList(from, from + height);
    }

    boolean isCurrent(int index) {
        return !visible.isEmpty() && visible.get(cursor) == index;
    }
}
