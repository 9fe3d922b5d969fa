package dev.chora.jinja.filter;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Percent encoding as Python's {@code urllib.parse.quote} does it: RFC 3986's unreserved characters stay. */
final class UrlQuote {
    private static final String HEX = "0123456789ABCDEF";

    private UrlQuote() {}

    /** Appends the encoded text of a value; in a query, a slash is encoded too and a space becomes a plus. */
    static void append(@Nullable Object value, boolean query, StringBuilder out) {
        String text = value != null && Py.isString(value) ? Py.text(value) : Py.str(value);
        for (byte b : bytes(text)) {
            int c = b & 0xff;
            if (isUnreserved(c) || (c == '/' && !query)) {
                out.append((char) c);
            } else if (c == ' ' && query) {
                out.append('+');
            } else {
                out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
    }

    private static byte[] bytes(String text) {
        for (int i = 0; i < text.length(); i++) {
            int c = text.codePointAt(i);
            if (c >= 0xd800 && c <= 0xdfff) {
                throw new TemplateException(
                        ErrorKind.UNICODE_ENCODE_ERROR,
                        "'utf-8' codec can't encode character '\\u" + Integer.toHexString(c) + "' in position "
                                + text.codePointCount(0, i) + ": surrogates not allowed");
            }
            i += Character.charCount(c) - 1;
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isUnreserved(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_'
                || c == '.'
                || c == '-'
                || c == '~';
    }
}
