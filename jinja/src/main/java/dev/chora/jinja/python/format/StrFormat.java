package dev.chora.jinja.python.format;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Limits;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Attributes;
import dev.chora.jinja.python.FieldAccess;
import dev.chora.jinja.python.Guard;
import dev.chora.jinja.python.Html;
import dev.chora.jinja.python.Markup;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyDict;
import dev.chora.jinja.python.Subscript;
import dev.chora.jinja.python.unicode.Unicode;
import org.jspecify.annotations.Nullable;

/**
 * {@code str.format} and {@code str.format_map} as the sandbox of Jinja2 runs them: with the rules of
 * {@code string.Formatter}, and with fields that are read as a template reads them.
 */
public final class StrFormat {
    /** A field's specification may have fields, and theirs may too, but no further. */
    private static final int MAX_NESTING = 2;

    /** How many automatic fields there were; -1 after a numbered one. */
    private int automatic;

    private final Arguments arguments;
    private final @Nullable Object names;
    private final FieldAccess access;
    private final Limits limits;
    private final boolean escape;

    private StrFormat(Arguments arguments, @Nullable Object names, FieldAccess access, Limits limits, boolean escape) {
        this.arguments = arguments;
        this.names = names;
        this.access = access;
        this.limits = limits;
        this.escape = escape;
    }

    /** {@code format.format(*arguments)} with fields read as plain Python does. */
    public static String format(String format, Arguments arguments) {
        return format(format, arguments, Attributes.PLAIN_ACCESS, Limits.DEFAULT);
    }

    /** {@code format.format(*arguments)}; fields are read through access. */
    public static String format(String format, Arguments arguments, FieldAccess access, Limits limits) {
        return new StrFormat(arguments, keywords(arguments), access, limits, false).run(format, MAX_NESTING);
    }

    /** {@code format.format_map(mapping)}. */
    public static String formatMap(String format, @Nullable Object mapping, FieldAccess access, Limits limits) {
        return new StrFormat(Arguments.NONE, mapping, access, limits, false).run(format, MAX_NESTING);
    }

    /** {@code format.format(*arguments)} of a Markup: what is put in is escaped. */
    public static Markup format(Markup format, Arguments arguments, FieldAccess access, Limits limits) {
        StrFormat run = new StrFormat(arguments, keywords(arguments), access, limits, true);
        return new Markup(run.run(format.text(), MAX_NESTING));
    }

    /** {@code format.format_map(mapping)} of a Markup: what is put in is escaped. */
    public static Markup formatMap(Markup format, @Nullable Object mapping, FieldAccess access, Limits limits) {
        return new Markup(new StrFormat(Arguments.NONE, mapping, access, limits, true).run(format.text(), MAX_NESTING));
    }

    private static PyDict keywords(Arguments arguments) {
        PyDict keywords = new PyDict();
        for (int i = 0; i < arguments.keywordCount(); i++) {
            keywords.put(arguments.keywordName(i), arguments.keywordValue(i));
        }
        return keywords;
    }

    private String run(String format, int nesting) {
        if (nesting < 0) {
            throw TemplateException.valueError("Max string recursion exceeded");
        }
        StringBuilder out = new StringBuilder(format.length() + 16);
        FieldScanner scanner = new FieldScanner(format);
        while (scanner.next(out)) {
            Object value = convert(field(numbered(scanner.name)), scanner.conversion);
            String spec = scanner.spec.isEmpty() && nesting > 0 ? "" : run(scanner.spec, nesting - 1);
            out.append(escape ? escaped(value, spec) : FormatSpec.format(value, spec, limits));
            Guard.length(out.length(), limits);
        }
        return out.toString();
    }

    private String escaped(@Nullable Object value, String spec) {
        if (value instanceof Markup m) {
            if (!spec.isEmpty()) {
                throw TemplateException.valueError("Unsupported format specification for Markup.");
            }
            return m.text();
        }
        return Html.escapeText(FormatSpec.format(value, spec, limits));
    }

    private String numbered(String name) {
        boolean digits = !name.isEmpty() && name.codePoints().allMatch(Unicode::isDigit);
        boolean clash = name.isEmpty() ? automatic < 0 : digits && automatic > 0;
        if (clash) {
            throw TemplateException.valueError(
                    "cannot switch from manual field specification to automatic field numbering");
        }
        if (name.isEmpty()) {
            return Integer.toString(automatic++);
        }
        if (digits) {
            automatic = -1;
        }
        return name;
    }

    private @Nullable Object field(String name) {
        FieldName parts = new FieldName(name);
        Object key = parts.first();
        Object value = key instanceof Long index ? positional(index) : Subscript.item(names, key);
        while (parts.next()) {
            value = parts.isAttribute ? access.attribute(value, parts.text) : access.item(value, parts.key());
        }
        return value;
    }

    private @Nullable Object positional(long index) {
        if (index >= arguments.size()) {
            throw new TemplateException(ErrorKind.INDEX_ERROR, "tuple index out of range");
        }
        return arguments.get((int) index);
    }

    private static @Nullable Object convert(@Nullable Object value, int conversion) {
        return switch (conversion) {
            case 0 -> value;
            case 's' -> Py.str(value);
            case 'r' -> Py.repr(value);
            case 'a' -> Py.ascii(value);
            default ->
                throw TemplateException.valueError("Unknown conversion specifier " + Character.toString(conversion));
        };
    }
}
