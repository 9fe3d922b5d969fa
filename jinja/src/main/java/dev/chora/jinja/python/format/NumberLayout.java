package dev.chora.jinja.python.format;

import dev.chora.jinja.Limits;
import dev.chora.jinja.python.Guard;
import dev.chora.jinja.python.Text;

/** Puts sign, prefix, grouped digits and padding of a number in their places. */
final class NumberLayout {
    private NumberLayout() {}

    /**
     * The number in its width.
     *
     * @param negative whether it has a minus
     * @param prefix such as {@code 0x}
     * @param digits digits before the point, which are grouped; may be empty
     * @param rest point, digits and exponent behind them
     * @param groupSize digits between separators
     */
    static String place(
            Spec spec, boolean negative, String prefix, String digits, String rest, int groupSize, Limits limits) {
        Guard.length(Math.max(spec.width(), 0), limits);
        String sign = negative ? "-" : spec.sign() == '+' ? "+" : spec.sign() == ' ' ? " " : "";
        int others = sign.length() + prefix.length() + Text.length(rest);
        char align = spec.align() == 0 ? '>' : spec.align();
        String grouped = digits;
        if (spec.grouping() != 0 && !digits.isEmpty()) {
            int least = spec.fill() == '0' && align == '=' ? spec.width() - others : 0;
            grouped = grouped(digits, spec.grouping(), groupSize, least);
        }
        int padding = Math.max(0, spec.width() - others - grouped.length());
        int before = align == '>' ? padding : align == '^' ? padding / 2 : 0;
        int between = align == '=' ? padding : 0;
        StringBuilder out = new StringBuilder(others + grouped.length() + padding);
        fill(before, spec.fill(), out);
        out.append(sign).append(prefix);
        fill(between, spec.fill(), out);
        out.append(grouped).append(rest);
        fill(padding - before - between, spec.fill(), out);
        return out.toString();
    }

    /** Text in its width, at the left unless the specification says otherwise. */
    static String placeText(Spec spec, String text, Limits limits) {
        Guard.length(Math.max(spec.width(), 0), limits);
        int padding = Math.max(0, spec.width() - Text.length(text));
        if (padding == 0) {
            return text;
        }
        int before = spec.align() == '>' ? padding : spec.align() == '^' ? padding / 2 : 0;
        StringBuilder out = new StringBuilder(text.length() + padding);
        fill(before, spec.fill(), out);
        out.append(text);
        fill(padding - before, spec.fill(), out);
        return out.toString();
    }

    private static void fill(int count, int with, StringBuilder out) {
        for (int i = 0; i < count; i++) {
            out.appendCodePoint(with);
        }
    }

    /** Groups from the right; zeros in front count as digits until the whole is at least that wide. */
    private static String grouped(String digits, char separator, int size, int least) {
        StringBuilder reversed = new StringBuilder(Math.max(digits.length() * 4 / 3 + 2, Math.max(0, least) + 1));
        int remaining = digits.length();
        int width = least;
        while (true) {
            int group = Math.min(size, Math.max(Math.max(remaining, width), 1));
            for (int i = 0; i < group; i++) {
                reversed.append(remaining > 0 ? digits.charAt(--remaining) : '0');
            }
            width -= group;
            if (remaining <= 0 && width <= 0) {
                return reversed.reverse().toString();
            }
            reversed.append(separator);
            width--;
        }
    }
}
