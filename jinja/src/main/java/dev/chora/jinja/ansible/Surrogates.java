package dev.chora.jinja.ansible;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** UTF-8 with Python's {@code surrogateescape}: bytes that are no UTF-8 become lone surrogates, and back (PEP 383). */
final class Surrogates {
    private static final int FIRST = 0xDC00;

    private Surrogates() {}

    static String decode(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (!result.isError()) {
                return out.flip().toString();
            }
            out.put((char) (FIRST + (in.get() & 0xFF)));
            decoder.reset();
        }
    }

    static byte[] encode(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            boolean lone = Character.isLowSurrogate(unit)
                    && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)))
                    && unit >= FIRST + 0x80
                    && unit <= FIRST + 0xFF;
            if (lone) {
                out.writeBytes(text.substring(plain, i).getBytes(StandardCharsets.UTF_8));
                out.write(unit - FIRST);
                plain = i + 1;
            }
        }
        out.writeBytes(text.substring(plain).getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }
}
