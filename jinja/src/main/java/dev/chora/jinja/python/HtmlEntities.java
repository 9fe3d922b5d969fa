package dev.chora.jinja.python;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The character references of HTML 5, replaced as {@code html.unescape} does: lenient about what is not closed. */
final class HtmlEntities {
    /** What the references from 128 on mean, which should not be but are those of Windows. */
    private static final String WINDOWS = "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039"
            + "\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153"
            + "\u009d\u017e\u0178";

    private static final int LONGEST_NAME = 32;
    private static final Map<String, String> NAMES = read();

    private HtmlEntities() {}

    private static Map<String, String> read() {
        Map<String, String> names = new HashMap<>(4096);
        try (InputStream in = HtmlEntities.class.getResourceAsStream("html5-entities.txt")) {
            if (in == null) {
                throw new IllegalStateException("the resource html5-entities.txt is missing");
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.US_ASCII).split("\n")) {
                int equals = line.indexOf('=');
                StringBuilder text = new StringBuilder(2);
                for (String code : line.substring(equals + 1).split("\\.")) {
                    text.appendCodePoint(Integer.parseInt(code, 16));
                }
                names.put(line.substring(0, equals), text.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    static String unescape(String text) {
        int ampersand = text.indexOf('&');
        if (ampersand < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (ampersand >= 0) {
            out.append(text, at, ampersand);
            at = ampersand + 1;
            int end = text.startsWith("#", at) ? numberEnd(text, at + 1) : nameEnd(text, at);
            if (end > at) {
                out.append(replacement(text.substring(at, end)));
                at = end;
            } else {
                out.append('&');
            }
            ampersand = text.indexOf('&', at);
        }
        return out.append(text, at, text.length()).toString();
    }

    /** Where a numeric reference ends, its semicolon included; -1 when it has no digits. */
    private static int numberEnd(String text, int from) {
        boolean hex = from < text.length() && (text.charAt(from) | 0x20) == 'x';
        int first = hex ? from + 1 : from;
        int at = first;
        while (at < text.length() && text.charAt(at) < 128 && Character.digit(text.charAt(at), hex ? 16 : 10) >= 0) {
            at++;
        }
        if (at == first) {
            return -1;
        }
        return at < text.length() && text.charAt(at) == ';' ? at + 1 : at;
    }

    private static int nameEnd(String text, int from) {
        int at = from;
        while (at < text.length() && at - from < LONGEST_NAME && "\t\n\f <&#;".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (at == from) {
            return -1;
        }
        return at < text.length() && text.charAt(at) == ';' ? at + 1 : at;
    }

    private static String replacement(String reference) {
        if (reference.charAt(0) == '#') {
            return ofNumber(reference);
        }
        String exact = NAMES.get(reference);
        if (exact != null) {
            return exact;
        }
        for (int length = reference.length() - 1; length > 1; length--) {
            String part = NAMES.get(reference.substring(0, length));
            if (part != null) {
                return part + reference.substring(length);
            }
        }
        return "&" + reference;
    }

    private static String ofNumber(String reference) {
        boolean hex = (reference.charAt(1) | 0x20) == 'x';
        long code = 0;
        for (int i = hex ? 2 : 1; i < reference.length() && reference.charAt(i) != ';'; i++) {
            code = Math.min(code * (hex ? 16 : 10) + Character.digit(reference.charAt(i), 16), Integer.MAX_VALUE);
        }
        String special = special((int) code);
        return special != null ? special : Character.toString((int) code);
    }

    private static @Nullable String special(int code) {
        if (code == 0 || code > Character.MAX_CODE_POINT || (code >= 0xd800 && code <= 0xdfff)) {
            return "\ufffd";
        }
        if (code >= 0x80 && code < 0xa0) {
            return WINDOWS.substring(code - 0x80, code - 0x7f);
        }
        boolean control = code < 0x20 ? code != 9 && code != 10 && code != 12 && code != 13 : code == 0x7f;
        boolean noCharacter = (code & 0xfffe) == 0xfffe || (code >= 0xfdd0 && code <= 0xfdef);
        return control || noCharacter ? "" : null;
    }
}
