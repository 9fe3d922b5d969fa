package dev.chora.jinja.python;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
