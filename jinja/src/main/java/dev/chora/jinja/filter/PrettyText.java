package dev.chora.jinja.filter;

import dev.chora.jinja.Evaluation;
import dev.chora.jinja.python.Arithmetic;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.Slices;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Long strings and bytes as {@code pprint} breaks them: literals below each other, in parentheses at the top. */
final class PrettyText {
    private static final int BYTES_TOGETHER = 4;

    private PrettyText() {}

    /**
     * Writes a str or bytes that does not fit.
     *
     * @param width columns from where it starts to the right margin
     * @param allowance columns that its last line must leave free
     * @param top whether nothing is around it, so that it needs parentheses
     */
    static void write(Evaluation evaluation, StringBuilder out, Object value, int width, int allowance, boolean top) {
        int inner = top ? width - 1 : width;
        int free = top ? allowance + 1 : allowance;
        List<String> chunks =
                value instanceof String text ? text(evaluation, text, inner, free) : bytes(value, inner, free);
        boolean parentheses = top && (chunks.size() > 1 || !(value instanceof String));
        String newline = "\n" + " ".repeat(Math.max(0, 80 - inner));
        if (value instanceof String || Py.length(value) > BYTES_TOGETHER) {
            out.append(parentheses ? "(" : "");
            out.append(String.join(newline, chunks));
            out.append(parentheses ? ")" : "");
        } else {
            out.append(Py.repr(value));
        }
    }

    private static List<String> text(Evaluation evaluation, String text, int width, int allowance) {
        List<String> chunks = new ArrayList<>();
        List<@Nullable Object> lines = Py.list(Texts.call(evaluation, text, "splitlines", true));
        for (int i = 0; i < lines.size(); i++) {
            boolean lastLine = i == lines.size() - 1;
            String line = (String) lines.get(i);
            String repr = Py.repr(line);
            if (line == null || Texts.length(repr) <= (lastLine ? width - allowance : width)) {
                chunks.add(repr);
            } else {
                breakLine(line, width, lastLine ? allowance : 0, chunks);
            }
        }
        return chunks;
    }

    /** Breaks between words; white space stays at the end of the word before it. */
    private static void breakLine(String line, int width, int allowance, List<String> chunks) {
        String current = "";
        int at = 0;
        while (at < line.length()) {
            int end = partEnd(line, at);
            String part = line.substring(at, end);
            int room = end == line.length() ? width - allowance : width;
            String candidate = current + part;
            if (Texts.length(Py.repr(candidate)) > room) {
                if (!current.isEmpty()) {
                    chunks.add(Py.repr(current));
                }
                current = part;
            } else {
                current = candidate;
            }
            at = end;
        }
        if (!current.isEmpty()) {
            chunks.add(Py.repr(current));
        }
    }

    private static int partEnd(String line, int start) {
        int end = start;
        while (end < line.length() && !Texts.isSpace(line.charAt(end))) {
            end++;
        }
        while (end < line.length() && Texts.isSpace(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private static List<String> bytes(Object value, int width, int allowance) {
        List<String> chunks = new ArrayList<>();
        long length = Py.length(value);
        long last = length / BYTES_TOGETHER * BYTES_TOGETHER;
        int room = width;
        Object current = Slices.slice(value, 0L, 0L, null);
        for (long i = 0; i < length; i += BYTES_TOGETHER) {
            Object part = Slices.slice(value, i, i + BYTES_TOGETHER, null);
            Object candidate = Arithmetic.add(current, part);
            room -= i == last ? allowance : 0;
            if (Texts.length(Py.repr(candidate)) > room) {
                if (Py.truth(current)) {
                    chunks.add(Py.repr(current));
                }
                current = part;
            } else {
                current = candidate;
            }
        }
        if (Py.truth(current)) {
            chunks.add(Py.repr(current));
        }
        return chunks;
    }
}
