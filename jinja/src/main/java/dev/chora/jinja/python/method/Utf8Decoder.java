package dev.chora.jinja.python.method;

import java.nio.charset.StandardCharsets;

/** UTF-8 as CPython decodes it: one error for each longest part that could have been a character. */
final class Utf8Decoder {
    private final byte[] bytes;
    private final String errors;
    private final StringBuilder out;

    Utf8Decoder(byte[] bytes, String errors) {
        this.bytes = bytes;
        this.errors = errors;
        this.out = new StringBuilder(bytes.length);
    }

    String decode() {
        int at = 0;
        while (at < bytes.length) {
            int next = plainEnd(at);
            if (next > at) {
                out.append(new String(bytes, at, next - at, StandardCharsets.US_ASCII));
                at = next;
            } else {
                at = sequence(at);
            }
        }
        return out.toString();
    }

    private int plainEnd(int from) {
        int at = from;
        while (at < bytes.length && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    private int sequence(int at) {
        int lead = bytes[at] & 0xff;
        int length = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        if (length == 0) {
            DecodeErrors.append(bytes, at, at + 1, errors, "utf-8", "invalid start byte", out);
            return at + 1;
        }
        int code = lead & (0x7f >> length);
        for (int i = 1; i < length; i++) {
            if (at + i == bytes.length) {
                DecodeErrors.append(bytes, at, at + i, errors, "utf-8", "unexpected end of data", out);
                return at + i;
            }
            int next = bytes[at + i] & 0xff;
            if (!continues(lead, i, next)) {
                DecodeErrors.append(bytes, at, at + i, errors, "utf-8", "invalid continuation byte", out);
                return at + i;
            }
            code = code << 6 | (next & 0x3f);
        }
        out.appendCodePoint(code);
        return at + length;
    }

    /** Second bytes are restricted so that there are no overlong forms, surrogates or codes out of range. */
    private static boolean continues(int lead, int index, int next) {
        int low = 0x80;
        int high = 0xbf;
        if (index == 1) {
            low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : low;
            high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : high;
        }
        return next >= low && next <= high;
    }
}
