package dev.chora.jinja.python.method;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Limits;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Guard;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.Text;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Putting strings together. */
final class StrBuild {
    private StrBuild() {}

    static String join(String separator, @Nullable Object elements, Limits limits) {
        if (!Py.isIterable(elements)) {
            throw TemplateException.typeError("can only join an iterable");
        }
        StringBuilder out = new StringBuilder();
        Iterator<@Nullable Object> values = Py.iterate(elements);
        for (int i = 0; values.hasNext(); i++) {
            Object value = values.next();
            if (value == null || !Py.isString(value)) {
                throw TemplateException.typeError(
                        "sequence item " + i + ": expected str instance, " + Py.typeName(value) + " found");
            }
            out.append(i == 0 ? "" : separator).append(Py.text(value));
            Guard.length(out.length(), limits);
        }
        return out.toString();
    }

    static String replace(String s, Arguments arguments, Limits limits) {
        Args.count("replace", arguments, 2, 3);
        String old = Args.string(Args.optional(arguments, 0), "replace() argument 1 must be str, not ");
        String by = Args.string(Args.optional(arguments, 1), "replace() argument 2 must be str, not ");
        long most = Args.integer(arguments, 2, -1);
        return replace(s, old, by, most < 0 ? Long.MAX_VALUE : most, limits);
    }

    static String replace(String s, String old, String by, long most, Limits limits) {
        if (most == 0) {
            return s;
        }
        if (old.isEmpty()) {
            return interleave(s, by, most, limits);
        }
        int found = s.indexOf(old);
        if (found < 0) {
            return s;
        }
        StringBuilder out = new StringBuilder(s.length() + 16);
        int from = 0;
        for (long left = most; found >= 0 && left > 0; left--) {
            out.append(s, from, found).append(by);
            Guard.length(out.length(), limits);
            from = found + old.length();
            found = s.indexOf(old, from);
        }
        return out.append(s, from, s.length()).toString();
    }

    private static String interleave(String s, String by, long most, Limits limits) {
        StringBuilder out = new StringBuilder(s.length() * 2);
        long left = most;
        int at = 0;
        while (left-- > 0) {
            out.append(by);
            Guard.length(out.length(), limits);
            if (at == s.length()) {
                return out.toString();
            }
            int c = s.codePointAt(at);
            out.appendCodePoint(c);
            at += Character.charCount(c);
        }
        return out.append(s, at, s.length()).toString();
    }

    static String pad(String s, String name, Arguments arguments, Limits limits) {
        Args.count(name, arguments, 1, 2);
        long width = Py.index(arguments.get(0));
        String fill = " ";
        if (arguments.size() > 1) {
            fill = Args.string(Args.optional(arguments, 1), "The fill character must be a unicode character, not ");
            if (Text.length(fill) != 1) {
                throw TemplateException.typeError("The fill character must be exactly one character long");
            }
        }
        int length = Text.length(s);
        if (width <= length) {
            return s;
        }
        Guard.length(width, limits);
        int padding = (int) width - length;
        int before = name.equals("rjust")
                ? padding
                // CPython puts the odd one to the left when the width is odd.
                : name.equals("center") ? padding / 2 + (padding & (int) width & 1) : 0;
        return fill.repeat(before) + s + fill.repeat(padding - before);
    }

    static String zfill(String s, long width, Limits limits) {
        int length = Text.length(s);
        if (width <= length) {
            return s;
        }
        Guard.length(width, limits);
        int sign = s.startsWith("-") || s.startsWith("+") ? 1 : 0;
        return s.substring(0, sign) + "0".repeat((int) width - length) + s.substring(sign);
    }

    static String expandTabs(String s, long size, Limits limits) {
        StringBuilder out = new StringBuilder(s.length() + 16);
        long column = 0;
        for (int i = 0; i < s.length(); ) {
            int c = s.codePointAt(i);
            if (c == '\t') {
                long spaces = size > 0 ? size - column % size : 0;
                Guard.length(out.length() + spaces, limits);
                for (long k = 0; k < spaces; k++) {
                    out.append(' ');
                }
                column += spaces;
            } else {
                out.appendCodePoint(c);
                column = c == '\n' || c == '\r' ? 0 : column + 1;
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }
}
