package dev.chora.adopt;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A text as lines without the white space around them, in order and counted: people indent anew and move things. */
final class TextLines {
    private final List<String> lines;
    private final Map<String, Integer> counts;
    private final double weight;

    private TextLines(List<String> lines) {
        this.lines = lines;
        this.counts = new HashMap<>(lines.size() * 2);
        double sum = 0;
        for (String line : lines) {
            counts.merge(line, 1, Integer::sum);
            sum += LineWeight.of(line);
        }
        this.weight = sum;
    }

    static TextLines of(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            lines.add(text.substring(start, end).strip());
            start = end + 1;
        }
        return new TextLines(lines);
    }

    /** The lines of UTF-8 text; null for bytes that are none. */
    static @Nullable TextLines of(byte[] bytes) {
        for (byte value : bytes) {
            if (value == 0) {
                return null;
            }
        }
        try {
            return of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException binary) {
            return null;
        }
    }

    List<String> lines() {
        return lines;
    }

    /** How often each line occurs. */
    Map<String, Integer> counts() {
        return counts;
    }

    boolean has(String line) {
        return counts.containsKey(line);
    }

    /** Sum of the weights of all lines. */
    double weight() {
        return weight;
    }

    /** Sum of the weights of the lines that another text has as well, each as often as both have it. */
    double shared(TextLines other) {
        double sum = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            Integer there = other.counts.get(entry.getKey());
            if (there != null) {
                sum += Math.min(entry.getValue(), there) * LineWeight.of(entry.getKey());
            }
        }
        return sum;
    }
}
