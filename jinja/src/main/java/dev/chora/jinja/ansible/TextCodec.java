package dev.chora.jinja.ansible;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;

/** Text to bytes and back by the name of an encoding, as Python names them, with {@code surrogateescape} for UTF-8. */
final class TextCodec {
    private TextCodec() {}

    static byte[] encode(String text, String encoding) {
        Charset charset = charset(encoding);
        if (charset.equals(StandardCharsets.UTF_8)) {
            return Surrogates.encode(text);
        }
        if (charset.equals(StandardCharsets.UTF_16)) {
            return withMark(text.getBytes(StandardCharsets.UTF_16LE));
        }
        try {
            ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(text));
            byte[] array = new byte[bytes.remaining()];
            bytes.get(array);
            return array;
        } catch (CharacterCodingException notInCharset) {
            throw new TemplateException(
                    ErrorKind.UNICODE_ENCODE_ERROR, "'" + encoding + "' codec can't encode a character of this text");
        }
    }

    /** Python writes UTF-16 in the order of the machine, little end first, behind a mark. */
    private static byte[] withMark(byte[] units) {
        byte[] marked = new byte[units.length + 2];
        marked[0] = (byte) 0xFF;
        marked[1] = (byte) 0xFE;
        System.arraycopy(units, 0, marked, 2, units.length);
        return marked;
    }

    static String decode(byte[] bytes, String encoding) {
        Charset charset = charset(encoding);
        if (charset.equals(StandardCharsets.UTF_8)) {
            return Surrogates.decode(bytes);
        }
        if (charset.equals(StandardCharsets.US_ASCII)) {
            return ascii(bytes);
        }
        boolean unmarked = charset.equals(StandardCharsets.UTF_16)
                && (bytes.length < 2 || (bytes[0] & 0xFF) + (bytes[1] & 0xFF) != 0x1FD);
        try {
            Charset actual = unmarked ? StandardCharsets.UTF_16LE : charset;
            return actual.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException invalid) {
            throw new TemplateException(
                    ErrorKind.UNICODE_DECODE_ERROR, "'" + encoding + "' codec can't decode these bytes");
        }
    }

    private static String ascii(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (byte unit : bytes) {
            text.append((char) (unit >= 0 ? unit : 0xDC00 + (unit & 0xFF)));
        }
        return text.toString();
    }

    private static Charset charset(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace('_', '-');
        String java = switch (plain) {
            case "utf8", "u8", "utf", "utf-8" -> "UTF-8";
            case "latin", "latin1", "latin-1", "l1", "iso8859-1" -> "ISO-8859-1";
            case "ascii", "us-ascii", "646" -> "US-ASCII";
            case "utf16", "utf-16" -> "UTF-16";
            case "utf-16-le", "utf-16le" -> "UTF-16LE";
            case "utf-16-be", "utf-16be" -> "UTF-16BE";
            case "utf-32-le" -> "UTF-32LE";
            case "utf-32-be" -> "UTF-32BE";
            default -> plain;
        };
        try {
            return Charset.forName(java);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new TemplateException(ErrorKind.LOOKUP_ERROR, "unknown encoding: " + name);
        }
    }
}
