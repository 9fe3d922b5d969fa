package dev.chora.jinja.python.format;

import dev.chora.jinja.Limits;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Guard;
import dev.chora.jinja.python.Html;
import dev.chora.jinja.python.Markup;
import dev.chora.jinja.python.Numbers;
import dev.chora.jinja.python.Numeric;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyBytes;
import dev.chora.jinja.python.PyRange;
import dev.chora.jinja.python.PyTuple;
import dev.chora.jinja.python.Subscript;
import dev.chora.jinja.python.Text;
import dev.chora.jinja.python.Undefined;
import dev.chora.jinja.python.Values;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code %} operator of strings and bytes. */
public final class PercentFormat {
    private enum Target {
        STR,
        MARKUP,
        BYTES
    }

    private final String format;
    private final Target target;
    private final Limits limits;
    private final StringBuilder out;
    private @Nullable Object arguments;
    /** How many arguments there are; -1 for a single one that is no tuple. */
    private int count;

    private int next;
    private int at;

    private PercentFormat(String format, @Nullable Object arguments, Target target, Limits limits) {
        this.format = format;
        this.target = target;
        this.limits = limits;
        this.out = new StringBuilder(format.length() + 32);
        this.arguments = arguments;
        this.count = arguments instanceof PyTuple tuple ? tuple.size() : -1;
        this.next = count < 0 ? -2 : 0;
    }

    /** {@code format % arg} for a str: a tuple gives several values, a dict named ones. */
    public static String format(String format, @Nullable Object arg) {
        return format(format, arg, Limits.DEFAULT);
    }

    /** {@code format % arg} for a str. */
    public static String format(String format, @Nullable Object arg, Limits limits) {
        return new PercentFormat(format, Values.of(arg), Target.STR, limits).run();
    }

    /** {@code format % arg} for a Markup: what is put in is escaped. */
    public static Markup format(Markup format, @Nullable Object arg, Limits limits) {
        return new Markup(new PercentFormat(format.text(), Values.of(arg), Target.MARKUP, limits).run());
    }

    /** {@code format % arg} for bytes. */
    public static PyBytes format(PyBytes format, @Nullable Object arg, Limits limits) {
        String latin = new String(format.toByteArray(), StandardCharsets.ISO_8859_1);
        String made = new PercentFormat(latin, Values.of(arg), Target.BYTES, limits).run();
        return PyBytes.of(made.getBytes(StandardCharsets.ISO_8859_1));
    }

    private String run() {
        Object given = arguments;
        int length = format.length();
        while (at < length) {
            int percent = format.indexOf('%', at);
            if (percent < 0) {
                out.append(format, at, length);
                break;
            }
            out.append(format, at, percent);
            at = percent + 1;
            conversion(given);
            Guard.length(out.length(), limits);
        }
        boolean left = next < count || (count < 0 && next == -2);
        if (left && arguments == given && !isMapping(given)) {
            throw TemplateException.typeError("not all arguments converted during "
                    + (target == Target.BYTES ? "bytes" : "string") + " formatting");
        }
        return out.toString();
    }

    /** What has {@code __getitem__} and is no tuple or str may have more than is asked of it. */
    private boolean isMapping(@Nullable Object o) {
        return o instanceof Map
                || (o instanceof List && !(o instanceof PyTuple))
                || (o instanceof PyBytes && target != Target.BYTES)
                || o instanceof PyRange
                || o instanceof Undefined;
    }

    private void conversion(@Nullable Object given) {
        if (at < format.length() && format.charAt(at) == '%') {
            out.append('%');
            at++;
            return;
        }
        if (at < format.length() && format.charAt(at) == '(') {
            named(given);
        }
        PercentSpec spec = new PercentSpec();
        while (at < format.length() && spec.flag(format.charAt(at))) {
            at++;
        }
        width(spec);
        precision(spec);
        if (at < format.length() && "hlL".indexOf(format.charAt(at)) >= 0) {
            at++;
        }
        if (at >= format.length()) {
            throw TemplateException.valueError("incomplete format");
        }
        int type = format.codePointAt(at);
        int typeAt = at;
        at += Character.charCount(type);
        spec.type = type;
        convert(spec, argument(), typeAt);
    }

    private void named(@Nullable Object given) {
        if (!isMapping(given)) {
            throw TemplateException.typeError("format requires a mapping");
        }
        int from = at + 1;
        int open = 1;
        at++;
        while (open > 0 && at < format.length()) {
            char c = format.charAt(at++);
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        if (open > 0) {
            throw TemplateException.valueError("incomplete format key");
        }
        String key = format.substring(from, at - 1);
        arguments = Subscript.item(
                given, target == Target.BYTES ? PyBytes.of(key.getBytes(StandardCharsets.ISO_8859_1)) : key);
        count = -1;
        next = -2;
    }

    private @Nullable Object argument() {
        if (next >= count) {
            throw TemplateException.typeError("not enough arguments for format string");
        }
        int index = next++;
        return count >= 0 && arguments instanceof PyTuple tuple ? Values.of(tuple.get(index)) : arguments;
    }

    private void width(PercentSpec spec) {
        if (at < format.length() && format.charAt(at) == '*') {
            at++;
            long width = star();
            spec.left |= width < 0;
            spec.width = Math.abs(width);
        } else {
            spec.width = Math.max(0, number("width too big"));
        }
        Guard.length(spec.width, limits);
    }

    private void precision(PercentSpec spec) {
        if (at < format.length() && format.charAt(at) == '.') {
            at++;
            if (at < format.length() && format.charAt(at) == '*') {
                at++;
                spec.precision = Math.max(0, star());
            } else {
                spec.precision = Math.max(0, number("precision too big"));
            }
            if (spec.precision > Integer.MAX_VALUE) {
                throw TemplateException.valueError("precision too big");
            }
        }
    }

    private long star() {
        Object value = argument();
        if (!Numeric.isInt(value)) {
            throw TemplateException.typeError("* wants int");
        }
        return Py.index(value);
    }

    private long number(String tooBig) {
        long value = -1;
        while (at < format.length() && format.charAt(at) >= '0' && format.charAt(at) <= '9') {
            value = Math.max(0, value) * 10 + format.charAt(at++) - '0';
            if (value > Long.MAX_VALUE / 100) {
                throw TemplateException.valueError(tooBig);
            }
        }
        return value;
    }

    private void convert(PercentSpec spec, @Nullable Object value, int typeAt) {
        switch (spec.type) {
            case 's', 'r', 'a', 'b' -> {
                if (spec.type == 'b' && target != Target.BYTES) {
                    throw unsupported(spec.type, typeAt);
                }
                spec.appendText(text(spec.type, value), out);
            }
            case 'c' -> spec.appendText(character(value), out);
            case 'd', 'i', 'u' -> spec.appendInt(integer(value, spec.type), limits, out);
            case 'x', 'X', 'o' -> spec.appendInt(wholeNumber(value, spec.type), limits, out);
            case 'e', 'E', 'f', 'F', 'g', 'G' -> {
                Guard.length(spec.precision, limits);
                spec.appendFloat(real(value), out);
            }
            default -> throw unsupported(spec.type, typeAt);
        }
    }

    private TemplateException unsupported(int type, int typeAt) {
        String shown = (type > 31 && type < 127) || target == Target.BYTES ? Character.toString(type) : "?";
        return TemplateException.valueError("unsupported format character '" + shown + "' (0x"
                + Integer.toHexString(type) + ") at index " + Text.indexOfOffset(format, typeAt));
    }

    private String text(int type, @Nullable Object value) {
        if (target == Target.MARKUP) {
            return type == 's'
                    ? Html.escape(value).text()
                    : Html.escapeText(type == 'r' ? Py.repr(value) : Py.ascii(value));
        }
        if (target == Target.BYTES) {
            if (type == 'r' || type == 'a') {
                return Py.ascii(value);
            }
            if (value instanceof PyBytes bytes) {
                return new String(bytes.toByteArray(), StandardCharsets.ISO_8859_1);
            }
            throw TemplateException.typeError("%b requires a bytes-like object, or an object that implements"
                    + " __bytes__, not '" + Py.typeName(value) + "'");
        }
        return type == 's' ? Py.str(value) : type == 'r' ? Py.repr(value) : Py.ascii(value);
    }

    private String character(@Nullable Object value) {
        boolean bytes = target == Target.BYTES;
        if (value != null && Numeric.isInt(value) && target != Target.MARKUP) {
            return FormatSpec.character(value);
        }
        if (!bytes
                && target != Target.MARKUP
                && value != null
                && Py.isString(value)
                && Text.length(Py.text(value)) == 1) {
            return Py.text(value);
        }
        if (bytes && value instanceof PyBytes b && b.size() == 1) {
            return new String(b.toByteArray(), StandardCharsets.ISO_8859_1);
        }
        throw TemplateException.typeError(
                bytes ? "%c requires an integer in range(256) or a single byte" : "%c requires int or char");
    }

    private Object integer(@Nullable Object value, int type) {
        boolean number = (value != null && Numeric.isNumber(value)) || value instanceof Undefined;
        if (number || target == Target.MARKUP) {
            return Numbers.toInt(value);
        }
        throw TemplateException.typeError(
                "%" + (char) type + " format: a real number is required, not " + Py.typeName(value));
    }

    private Object wholeNumber(@Nullable Object value, int type) {
        if (value != null && Numeric.isInt(value) && target != Target.MARKUP) {
            return Numbers.toInt(value);
        }
        throw TemplateException.typeError(
                "%" + (char) type + " format: an integer is required, not " + Py.typeName(value));
    }

    private double real(@Nullable Object value) {
        if ((value != null && Numeric.isNumber(value)) || value instanceof Undefined || target == Target.MARKUP) {
            return Numbers.toFloat(value);
        }
        throw TemplateException.typeError(
                target == Target.BYTES
                        ? "float argument required, not " + Py.typeName(value)
                        : "must be real number, not " + Py.typeName(value));
    }
}
