package dev.chora.jinja.python.method;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyBytes;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;

/** {@code str.encode} and {@code bytes.decode}, with Python's names of encodings and of ways to treat errors. */
public final class Codecs {
    private Codecs() {}

    /**
     * {@code text.encode(encoding, errors)}.
     *
     * @throws TemplateException a {@code LookupError} for an unknown name, a {@code UnicodeEncodeError}
     */
    public static PyBytes encode(String text, String encoding, String errors) {
        Charset charset = charset(encoding);
        if (charset.equals(StandardCharsets.UTF_8) && isWellFormed(text)) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return PyBytes.of(hasMark(encoding) ? marked(bytes) : bytes);
        }
        return PyBytes.of(encodeEach(text, charset, encoding, errors));
    }

    private static boolean hasMark(String encoding) {
        return normalized(encoding).equals("utf_8_sig");
    }

    private static byte[] marked(byte[] bytes) {
        byte[] all = new byte[bytes.length + 3];
        all[0] = (byte) 0xef;
        all[1] = (byte) 0xbb;
        all[2] = (byte) 0xbf;
        System.arraycopy(bytes, 0, all, 3, bytes.length);
        return all;
    }

    private static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (isSurrogate(c)) {
                return false;
            }
            i += Character.charCount(c);
        }
        return true;
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static byte[] encodeEach(String text, Charset charset, String encoding, String errors) {
        CharsetEncoder encoder = charset.newEncoder();
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() + 8);
        String name = normalized(encoding);
        String codec = name.equals("utf_16") || name.equals("utf_32") ? name.replace('_', '-') : shownName(charset);
        if (name.equals("utf_16") || name.equals("utf_32")) {
            out.writeBytes(
                    name.equals("utf_16")
                            ? new byte[] {(byte) 0xff, (byte) 0xfe}
                            : new byte[] {(byte) 0xff, (byte) 0xfe, 0, 0});
        }
        for (int i = 0; i < text.length(); ) {
            int end = i;
            while (end < text.length() && !fits(encoder, text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            if (end > i) {
                String replaced = EncodeErrors.replace(text, i, end, errors, charset, codec, out);
                writeAll(encoder, replaced, out);
                i = end;
            } else {
                int c = text.codePointAt(i);
                writeAll(encoder, Character.toString(c), out);
                i += Character.charCount(c);
            }
        }
        return out.toByteArray();
    }

    private static boolean fits(CharsetEncoder encoder, int c) {
        return !isSurrogate(c) && encoder.canEncode(Character.toString(c));
    }

    private static void writeAll(CharsetEncoder encoder, String text, ByteArrayOutputStream out) {
        try {
            ByteBuffer bytes = encoder.encode(CharBuffer.wrap(text));
            out.write(bytes.array(), bytes.arrayOffset(), bytes.limit());
        } catch (CharacterCodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * {@code bytes.decode(encoding, errors)}.
     *
     * @throws TemplateException a {@code LookupError} for an unknown name, a {@code UnicodeDecodeError}
     */
    public static String decode(PyBytes bytes, String encoding, String errors) {
        Charset charset = charset(encoding);
        byte[] all = bytes.toByteArray();
        if (charset.equals(StandardCharsets.UTF_8)) {
            String text = new Utf8Decoder(all, errors).decode();
            return hasMark(encoding) && text.startsWith("\ufeff") ? text.substring(1) : text;
        }
        if (charset.equals(StandardCharsets.US_ASCII)) {
            return DecodeErrors.ascii(all, errors);
        }
        if (charset.equals(StandardCharsets.ISO_8859_1)) {
            return new String(all, StandardCharsets.ISO_8859_1);
        }
        return DecodeErrors.other(all, utf16(all, charset, encoding), encoding, errors);
    }

    /** Without a mark, Python takes the machine's order of bytes, which is little-endian. */
    private static Charset utf16(byte[] bytes, Charset charset, String encoding) {
        boolean big = bytes.length > 1 && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff;
        return normalized(encoding).equals("utf_16") && big ? StandardCharsets.UTF_16BE : charset;
    }

    static String normalized(String encoding) {
        return encoding.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }

    private static Charset charset(String encoding) {
        return switch (normalized(encoding)) {
            case "utf_8", "utf8", "u8", "utf", "cp65001", "utf_8_sig" -> StandardCharsets.UTF_8;
            case "ascii", "us_ascii", "646", "ansi_x3.4_1968" -> StandardCharsets.US_ASCII;
            case "latin_1", "latin1", "latin", "l1", "iso_8859_1", "iso8859_1", "8859", "cp819", "iso8859" ->
                StandardCharsets.ISO_8859_1;
            case "utf_16", "utf16", "u16", "utf_16_le", "utf_16le" -> StandardCharsets.UTF_16LE;
            case "utf_16_be", "utf_16be" -> StandardCharsets.UTF_16BE;
            case "utf_32", "utf32", "u32", "utf_32_le", "utf_32le" -> Charset.forName("UTF-32LE");
            case "utf_32_be", "utf_32be" -> Charset.forName("UTF-32BE");
            default -> byJavaName(encoding);
        };
    }

    private static Charset byJavaName(String encoding) {
        String name = normalized(encoding).replace('_', '-');
        if (name.startsWith("iso8859-")) {
            name = "iso-" + name.substring(3);
        }
        try {
            return Charset.forName(name.equals("mac-roman") ? "x-MacRoman" : name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new TemplateException(ErrorKind.LOOKUP_ERROR, "unknown encoding: " + encoding);
        }
    }

    /** The name that error messages give an encoding. */
    static String shownName(Charset charset) {
        if (charset.equals(StandardCharsets.ISO_8859_1)) {
            return "latin-1";
        }
        if (charset.equals(StandardCharsets.US_ASCII)) {
            return "ascii";
        }
        String name = charset.name().toLowerCase(Locale.ROOT);
        if (!name.startsWith("utf-")) {
            return "charmap";
        }
        return name.endsWith("le") || name.endsWith("be")
                ? name.substring(0, name.length() - 2) + "-" + name.substring(name.length() - 2)
                : name;
    }

    static TemplateException unknownHandler(String errors) {
        return new TemplateException(ErrorKind.LOOKUP_ERROR, "unknown error handler name " + Py.repr(errors));
    }
}
