package dev.chora.copier.merge.text;

import java.util.Arrays;

/**
 * A text as lines of bytes. A line holds its line feed; only the last one may lack it. No encoding is assumed, and a
 * carriage return belongs to the line like any other byte.
 */
public final class Lines {
    private static final int BINARY_PROBE = 8000;

    private final byte[] data;
    private final int[] starts;

    private Lines(byte[] data, int[] starts) {
        this.data = data;
        this.starts = starts;
    }

    /** The lines of a text. The array is not copied and must not change. */
    public static Lines of(byte[] data) {
        int count = 0;
        for (byte value : data) {
            if (value == '\n') {
                count++;
            }
        }
        if (data.length > 0 && data[data.length - 1] != '\n') {
            count++;
        }
        int[] starts = new int[count + 1];
        int line = 0;
        for (int i = 0; i < data.length && line < count; i++) {
            if (data[i] == '\n') {
                starts[++line] = i + 1;
            }
        }
        starts[count] = data.length;
        return new Lines(data, starts);
    }

    /** Whether git takes these bytes for binary: a NUL among the first 8,000 bytes. */
    public static boolean binary(byte[] data) {
        int end = Math.min(data.length, BINARY_PROBE);
        for (int i = 0; i < end; i++) {
            if (data[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /** Number of lines. */
    public int count() {
        return starts.length - 1;
    }

    /** The bytes that the lines were cut from; not to be changed. */
    public byte[] data() {
        return data;
    }

    /** Offset of the first byte of a line; for {@link #count()} the length of the text. */
    public int start(int line) {
        return starts[line];
    }

    /** Offset behind the last byte of a line, its line feed included. */
    public int end(int line) {
        return starts[line + 1];
    }

    /** Whether the line ends with a line feed. */
    public boolean terminated(int line) {
        return end(line) > start(line) && data[end(line) - 1] == '\n';
    }

    /** Whether the line ends with carriage return and line feed. */
    public boolean crlf(int line) {
        return terminated(line) && end(line) - start(line) > 1 && data[end(line) - 2] == '\r';
    }

    /** Whether a line of this text equals a line of another one, byte by byte. */
    public boolean same(int line, Lines other, int otherLine) {
        return Arrays.equals(data, start(line), end(line), other.data, other.start(otherLine), other.end(otherLine));
    }

    /** A copy of the bytes of the lines from one line up to, not including, another. */
    public byte[] bytes(int from, int to) {
        return Arrays.copyOfRange(data, starts[from], starts[to]);
    }

    int hash(int line) {
        int hash = 1;
        for (int i = start(line); i < end(line); i++) {
            hash = 31 * hash + data[i];
        }
        return hash;
    }
}
