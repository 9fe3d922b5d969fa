package dev.chora.jinja.python.method;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyBytes;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** {@code bytes.hex} and {@code bytes.fromhex}. */
final class BytesHex {
    private BytesHex() {}

    static String hex(PyBytes bytes, Arguments arguments) {
        @Nullable Object[] values = Args.named("hex", arguments, new String[] {"sep", "bytes_per_sep"}, "", 1L);
        String separator = values[0] instanceof PyBytes b
                ? new String(b.toByteArray(), java.nio.charset.StandardCharsets.ISO_8859_1)
                : Args.string(values[0], "sep must be str or bytes, not ");
        if (separator.length() > 1) {
            throw TemplateException.valueError("sep must be length 1.");
        }
        int group = (int) Py.index(values[1]);
        int size = bytes.size();
        StringBuilder out = new StringBuilder(size * 2);
        for (int i = 0; i < size; i++) {
            // Groups are counted from the right unless their size is negative.
            boolean border = group != 0 && i > 0 && (group > 0 ? (size - i) % group == 0 : i % -group == 0);
            out.append(border ? separator : "");
            out.append(Character.forDigit(bytes.get(i) >> 4, 16)).append(Character.forDigit(bytes.get(i) & 15, 16));
        }
        return out.toString();
    }

    static PyBytes parse(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int i = 0;
        while (i < text.length()) {
            if (text.charAt(i) == ' ' || (text.charAt(i) >= 9 && text.charAt(i) <= 13)) {
                i++;
                continue;
            }
            int high = digit(text, i);
            int low = digit(text, i + 1);
            out.write(high * 16 + low);
            i += 2;
        }
        return PyBytes.of(out.toByteArray());
    }

    private static int digit(String text, int at) {
        int digit = at < text.length() && text.charAt(at) < 128 ? Character.digit(text.charAt(at), 16) : -1;
        if (digit < 0) {
            throw TemplateException.valueError("non-hexadecimal number found in fromhex() arg at position " + at);
        }
        return digit;
    }
}
