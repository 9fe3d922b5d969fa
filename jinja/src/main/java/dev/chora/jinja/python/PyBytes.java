package dev.chora.jinja.python;

import dev.chora.jinja.TemplateException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A bytes object. */
public final class PyBytes implements PyObject, Comparable<PyBytes> {
    private final byte[] bytes;

    private PyBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Bytes over this array, which must not be changed any more. */
    public static PyBytes of(byte[] bytes) {
        return new PyBytes(bytes);
    }

    /** The UTF-8 bytes of a text. */
    public static PyBytes utf8(String text) {
        return new PyBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A copy of the bytes. */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    public int size() {
        return bytes.length;
    }

    /** The byte at an index as a number from 0 to 255. */
    public int get(int index) {
        return bytes[index] & 0xff;
    }

    @Override
    public String typeName() {
        return "bytes";
    }

    @Override
    public String repr() {
        boolean doubleQuotes = has('\'') && !has('"');
        char quote = doubleQuotes ? '"' : '\'';
        StringBuilder out = new StringBuilder(bytes.length + 3).append('b').append(quote);
        for (byte b : bytes) {
            switch (b) {
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> appendOne(b, quote, out);
            }
        }
        return out.append(quote).toString();
    }

    private boolean has(int wanted) {
        for (byte b : bytes) {
            if (b == wanted) {
                return true;
            }
        }
        return false;
    }

    private static void appendOne(byte b, char quote, StringBuilder out) {
        if (b == quote || b == '\\') {
            out.append('\\').append((char) b);
        } else if (b >= ' ' && b < 127) {
            out.append((char) b);
        } else {
            TextRepr.escape(b & 0xff, out);
        }
    }

    @Override
    public Iterator<@Nullable Object> iterate() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < bytes.length;
            }

            @Override
            public Object next() {
                if (next >= bytes.length) {
                    throw new NoSuchElementException();
                }
                return (long) get(next++);
            }
        };
    }

    @Override
    public Boolean contains(@Nullable Object item) {
        if (item instanceof PyBytes part) {
            String own = new String(bytes, StandardCharsets.ISO_8859_1);
            return own.contains(new String(part.bytes, StandardCharsets.ISO_8859_1));
        }
        if (!Numeric.isInt(item)) {
            throw TemplateException.typeError("a bytes-like object is required, not '" + Py.typeName(item) + "'");
        }
        long value = item instanceof BigInteger ? -1 : Py.index(item);
        if (value < 0 || value > 255) {
            throw TemplateException.valueError("byte must be in range(0, 256)");
        }
        return has((byte) value);
    }

    @Override
    public boolean equalTo(@Nullable Object other) {
        return equals(other);
    }

    @Override
    public @Nullable Integer compareWith(@Nullable Object other) {
        return other instanceof PyBytes b ? (Integer) compareTo(b) : null;
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public int compareTo(PyBytes other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PyBytes b && Arrays.equals(bytes, b.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return repr();
    }
}
