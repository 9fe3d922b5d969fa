package dev.chora.copier.update;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds which answers have a part in some lines of a template: by name, on the lines and in the blocks around them. */
final class AnswerNames {
    private final Map<String, @Nullable Object> answers;
    private final String[] lines;

    AnswerNames(Map<String, @Nullable Object> answers, String template) {
        this.answers = answers;
        this.lines = template.split("\n", -1);
    }

    int count() {
        return lines.length;
    }

    /**
     * The answers named there.
     *
     * @param from first line, from 0
     * @param to last line, not included
     * @param path of the template file, whose name may hold answers as well
     */
    Map<String, @Nullable Object> in(int from, int to, String path) {
        Map<String, @Nullable Object> used = new LinkedHashMap<>();
        add(path, used);
        for (String opening : around(Math.min(from, lines.length))) {
            add(opening, used);
        }
        for (int i = from; i < to && i < lines.length; i++) {
            add(lines[i], used);
        }
        return used;
    }

    /** The {@code if} and {@code for} tags that are open before a line. */
    private Deque<String> around(int line) {
        Deque<String> open = new ArrayDeque<>();
        for (int i = 0; i < line; i++) {
            String text = lines[i];
            for (int at = text.indexOf("{%"); at >= 0; at = text.indexOf("{%", at + 2)) {
                int end = text.indexOf("%}", at);
                String tag =
                        text.substring(at + 2, end < 0 ? text.length() : end).replaceFirst("^[-+]?\\s*", "");
                if (tag.startsWith("if ") || tag.startsWith("for ")) {
                    open.push("{{" + tag + "}}");
                } else if ((tag.startsWith("endif") || tag.startsWith("endfor")) && !open.isEmpty()) {
                    open.pop();
                }
            }
        }
        return open;
    }

    private void add(String text, Map<String, @Nullable Object> used) {
        for (int at = opening(text, 0); at >= 0; at = opening(text, at + 2)) {
            int close = text.indexOf(text.charAt(at + 1) == '{' ? "}}" : "%}", at);
            int end = close < 0 ? text.length() : close;
            int start = at + 2;
            while (start < end) {
                int stop = start;
                while (stop < end && Character.isJavaIdentifierPart(text.charAt(stop))) {
                    stop++;
                }
                String word = text.substring(start, stop);
                if (!word.startsWith("_") && answers.containsKey(word)) {
                    used.put(word, answers.get(word));
                }
                start = Math.max(stop, start + 1);
            }
        }
    }

    private static int opening(String text, int from) {
        int value = text.indexOf("{{", from);
        int tag = text.indexOf("{%", from);
        return value < 0 ? tag : tag < 0 ? value : Math.min(value, tag);
    }
}
