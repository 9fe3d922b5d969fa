package dev.chora.jinja.python.method;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What takes the place of characters that an encoding does not have. */
final class EncodeErrors {
    private EncodeErrors() {}

    /** The text to encode instead of the characters from start to end; bytes that are no text are written directly. */
    static String replace(
            String text, int start, int end, String errors, Charset charset, String codec, ByteArrayOutputStream out) {
        StringBuilder made = new StringBuilder();
        for (int i = start; i < end; ) {
            int c = text.codePointAt(i);
            switch (errors) {
                case "ignore" -> {}
                case "replace" -> made.append('?');
                case "xmlcharrefreplace" -> made.append("&#").append(c).append(';');
                case "backslashreplace" ->
                    made.append(Py.ascii(Character.toString(c)).replace("'", ""));
                case "namereplace" -> appendName(c, made);
                case "surrogateescape" -> {
                    if (c < 0xdc80 || c > 0xdcff) {
                        throw failure(text, start, end, charset, codec);
                    }
                    out.write(c - 0xdc00);
                }
                case "surrogatepass" ->
                    out.writeBytes(new byte[] {
                        (byte) (0xe0 | c >> 12), (byte) (0x80 | (c >> 6 & 0x3f)), (byte) (0x80 | (c & 0x3f))
                    });
                case "strict" -> throw failure(text, start, end, charset, codec);
                default -> throw Codecs.unknownHandler(errors);
            }
            i += Character.charCount(c);
        }
        return made.toString();
    }

    private static void appendName(int c, StringBuilder out) {
        String name = Character.getName(c);
        if (name == null || Character.getType(c) == Character.SURROGATE) {
            out.append(Py.ascii(Character.toString(c)).replace("'", ""));
        } else {
            out.append("\\N{").append(name.toUpperCase(Locale.ROOT)).append('}');
        }
    }

    private static TemplateException failure(String text, int start, int end, Charset charset, String codec) {
        int first = text.codePointCount(0, start);
        int last = text.codePointCount(0, end) - 1;
        String what = first == last
                ? "character " + escaped(text.codePointAt(start)) + " in position " + first
                : "characters in position " + first + "-" + last;
        String why = charset.equals(StandardCharsets.US_ASCII)
                ? "ordinal not in range(128)"
                : charset.equals(StandardCharsets.ISO_8859_1)
                        ? "ordinal not in range(256)"
                        : charset.name().startsWith("UTF") ? "surrogates not allowed" : "character maps to <undefined>";
        return new TemplateException(
                ErrorKind.UNICODE_ENCODE_ERROR, "'" + codec + "' codec can't encode " + what + ": " + why);
    }

    private static String escaped(int c) {
        return Py.ascii(Character.toString(c));
    }
}
