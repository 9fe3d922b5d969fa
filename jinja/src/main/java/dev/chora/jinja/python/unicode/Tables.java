package dev.chora.jinja.python.unicode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The tables, read from the resource when the first character past ASCII asks for them. */
final class Tables {
    static final RangeSet PRINTABLE;
    static final RangeSet DIGIT;
    static final RangeSet NUMERIC;
    static final RangeSet ALPHA;
    static final RangeSet START;
    static final RangeSet CONTINUE;
    static final RangeSet CASED;
    static final RangeSet IGNORABLE;
    static final Map<Integer, String> TITLE;
    static final Map<Integer, String> FOLD;

    private Tables() {}

    static {
        Map<String, String> lines = new HashMap<>();
        for (String line : read().split("\n")) {
            int space = line.indexOf(' ');
            lines.put(line.substring(0, space), line.substring(space + 1));
        }
        PRINTABLE = RangeSet.parse(line(lines, "printable"));
        DIGIT = RangeSet.parse(line(lines, "digit"));
        NUMERIC = RangeSet.parse(line(lines, "numeric"));
        ALPHA = RangeSet.parse(line(lines, "alpha"));
        START = RangeSet.parse(line(lines, "start"));
        CONTINUE = RangeSet.parse(line(lines, "continue"));
        CASED = RangeSet.parse(line(lines, "cased"));
        IGNORABLE = RangeSet.parse(line(lines, "ignorable"));
        TITLE = mapping(line(lines, "title"));
        FOLD = mapping(line(lines, "fold"));
    }

    private static String line(Map<String, String> lines, String name) {
        return java.util.Objects.requireNonNull(lines.get(name), name);
    }

    private static String read() {
        try (InputStream in = Tables.class.getResourceAsStream("unicode-14.txt")) {
            if (in == null) {
                throw new IllegalStateException("the resource unicode-14.txt is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Integer, String> mapping(String line) {
        Map<Integer, String> map = new HashMap<>();
        for (String entry : line.split(" ")) {
            int equals = entry.indexOf('=');
            StringBuilder text = new StringBuilder();
            for (String code : entry.substring(equals + 1).split("\\.")) {
                text.appendCodePoint(Integer.parseInt(code, 16));
            }
            map.put(Integer.parseInt(entry.substring(0, equals), 16), text.toString());
        }
        return map;
    }

    /** A set of code points as sorted borders: inside from an even index to the odd one after it. */
    static final class RangeSet {
        private final int[] borders;

        private RangeSet(int[] borders) {
            this.borders = borders;
        }

        static RangeSet parse(String line) {
            String[] entries = line.split(" ");
            int[] borders = new int[entries.length * 2];
            int end = 0;
            for (int i = 0; i < entries.length; i++) {
                int colon = entries[i].indexOf(':');
                int start = end + Integer.parseInt(entries[i], 0, colon, 16);
                end = start + Integer.parseInt(entries[i], colon + 1, entries[i].length(), 16);
                borders[2 * i] = start;
                borders[2 * i + 1] = end;
            }
            return new RangeSet(borders);
        }

        boolean has(int c) {
            int found = Arrays.binarySearch(borders, c);
            int index = found >= 0 ? found : -found - 2;
            return index >= 0 && index % 2 == 0;
        }
    }
}
