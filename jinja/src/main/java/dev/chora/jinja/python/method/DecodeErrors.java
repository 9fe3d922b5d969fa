package dev.chora.jinja.python.method;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/** What takes the place of bytes that an encoding does not know. */
final class DecodeErrors {
    private DecodeErrors() {}

    /** Appends what stands for the bytes from start to end. */
    static void append(
            byte[] bytes, int start, int end, String errors, String encoding, String reason, StringBuilder out) {
        switch (errors) {
            case "ignore" -> {}
            case "replace" -> out.append('\ufffd');
            case "backslashreplace" -> {
                for (int i = start; i < end; i++) {
                    out.append("\\x").append(hex(bytes[i]));
                }
            }
            case "surrogateescape" -> {
                for (int i = start; i < end; i++) {
                    out.append((char) (0xdc00 + (bytes[i] & 0xff)));
                }
            }
            case "strict" -> throw failure(bytes, start, end, encoding, reason);
            default -> throw Codecs.unknownHandler(errors);
        }
    }

    private static String hex(byte b) {
        return "" + Character.forDigit((b >> 4) & 15, 16) + Character.forDigit(b & 15, 16);
    }

    private static TemplateException failure(byte[] bytes, int start, int end, String encoding, String reason) {
        String what = end - start == 1
                ? "byte 0x" + hex(bytes[start]) + " in position " + start
                : "bytes in position " + start + "-" + (end - 1);
        return new TemplateException(
                ErrorKind.UNICODE_DECODE_ERROR, "'" + encoding + "' codec can't decode " + what + ": " + reason);
    }

    static String ascii(byte[] bytes, String errors) {
        StringBuilder out = new StringBuilder(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] >= 0) {
                out.append((char) bytes[i]);
            } else {
                append(bytes, i, i + 1, errors, "ascii", "ordinal not in range(128)", out);
            }
        }
        return out.toString();
    }

    static String other(byte[] bytes, Charset charset, String encoding, String errors) {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer buffer = CharBuffer.allocate(bytes.length + 1);
        StringBuilder out = new StringBuilder(bytes.length);
        while (true) {
            CoderResult result = decoder.decode(in, buffer, true);
            out.append(buffer.flip());
            buffer.clear();
            if (!result.isError()) {
                break;
            }
            int start = in.position();
            String name = Codecs.shownName(charset);
            boolean unicode = name.startsWith("utf");
            append(
                    bytes,
                    start,
                    start + result.length(),
                    errors,
                    unicode ? name : "charmap",
                    unicode ? "truncated data" : "character maps to <undefined>",
                    out);
            in.position(start + result.length());
        }
        boolean marked = Codecs.normalized(encoding).endsWith("6") && out.length() > 0 && out.charAt(0) == '\ufeff';
        return out.substring(marked ? 1 : 0);
    }
}
