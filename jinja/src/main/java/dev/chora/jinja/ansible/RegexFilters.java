package dev.chora.jinja.ansible;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.PyCallable;
import dev.chora.jinja.Signature;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Markup;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyTuple;
import dev.chora.jinja.python.Undefined;
import dev.chora.jinja.regex.PyRegex;
import dev.chora.jinja.regex.RegexFlags;
import dev.chora.jinja.regex.Scan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code regex_replace}, {@code regex_findall}, {@code regex_search} and {@code regex_escape}. */
final class RegexFilters {
    private static final String ESCAPED = "()[]{}?*+-|^$\\.&~# \t\n\r\u000b\f";

    private RegexFilters() {}

    private static PyRegex compile(@Nullable Object pattern, int flags) {
        if (!Py.isString(pattern)) {
            throw TemplateException.typeError("first argument must be string or compiled pattern");
        }
        return PyRegex.compile(Calls.text(pattern), flags);
    }

    private static String subject(@Nullable Object value) {
        if (!Py.isString(value)) {
            throw TemplateException.typeError("expected string or bytes-like object, got '" + Py.typeName(value) + "'");
        }
        return Calls.text(value);
    }

    static Object replace(Evaluation evaluation, Arguments arguments) {
        @Nullable
        Object[] values = Signature.of("regex_replace")
                .with("value", "")
                .with("pattern", "")
                .with("replacement", "")
                .with("ignorecase", false)
                .bind(arguments);
        String text = Calls.text(values[0]);
        PyRegex regex = compile(values[1], Py.truth(values[3]) ? RegexFlags.IGNORECASE : 0);
        Object replacement = values[2];
        if (Py.isString(replacement)) {
            return regex.substitute(text, Calls.text(replacement), evaluation);
        }
        if (replacement instanceof Undefined undefined) {
            // Python takes it for a function and calls it, at the first match.
            if (regex.scan(text, evaluation).next()) {
                throw undefined.fail();
            }
            return text;
        }
        if (replacement instanceof PyCallable) {
            throw TemplateException.typeError("a replacement must be a string here; functions get no match object");
        }
        throw TemplateException.typeError(
                "decoding to str: need a bytes-like object, " + Py.typeName(replacement) + " found");
    }

    static Object findAll(Evaluation evaluation, Arguments arguments) {
        @Nullable
        Object[] values = Signature.of("regex_findall", "value", "regex")
                .with("multiline", false)
                .with("ignorecase", false)
                .bind(arguments);
        PyRegex regex = compile(values[1], flags(values[3], values[2]));
        Scan scan = regex.scan(subject(values[0]), evaluation);
        List<@Nullable Object> found = new ArrayList<>();
        while (scan.next()) {
            found.add(match(scan, regex.groupCount()));
            evaluation.charge(1);
        }
        return found;
    }

    private static int flags(@Nullable Object ignoreCase, @Nullable Object multiline) {
        return (Py.truth(ignoreCase) ? RegexFlags.IGNORECASE : 0) | (Py.truth(multiline) ? RegexFlags.MULTILINE : 0);
    }

    private static Object match(Scan scan, int groups) {
        if (groups <= 1) {
            return orEmpty(scan.group(groups));
        }
        Object[] texts = new Object[groups];
        for (int i = 0; i < groups; i++) {
            texts[i] = orEmpty(scan.group(i + 1));
        }
        return PyTuple.of(texts);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    static @Nullable Object search(Evaluation evaluation, Arguments arguments) {
        if (arguments.size() < 2) {
            throw TemplateException.typeError("regex_search() missing 1 required positional argument: 'regex'");
        }
        List<Object> wanted = new ArrayList<>();
        for (int i = 2; i < arguments.size(); i++) {
            wanted.add(wantedGroup(evaluation, arguments.get(i)));
        }
        Object ignoreCase = Calls.keyword(arguments, "ignorecase", null);
        Object multiline = Calls.keyword(arguments, "multiline", null);
        PyRegex regex = compile(arguments.get(1), flags(ignoreCase, multiline));
        Scan scan = regex.scan(subject(arguments.get(0)), evaluation);
        if (!scan.next()) {
            return null;
        }
        if (wanted.isEmpty()) {
            return scan.group(0);
        }
        List<@Nullable Object> items = new ArrayList<>();
        for (Object group : wanted) {
            items.add(scan.group(groupNumber(regex, group)));
        }
        return items;
    }

    private static int groupNumber(PyRegex regex, Object group) {
        int number = group instanceof String name ? regex.groupNamed(name) : (Integer) group;
        if (number < 0 || number > regex.groupCount()) {
            throw new TemplateException(ErrorKind.INDEX_ERROR, "no such group");
        }
        return number;
    }

    /** A name or number from {@code \g<name>} or {@code \1}. */
    private static Object wantedGroup(Evaluation evaluation, @Nullable Object argument) {
        if (argument instanceof Undefined undefined) {
            throw undefined.fail();
        }
        if (!Py.isString(argument)) {
            throw new TemplateException(
                    ErrorKind.ATTRIBUTE_ERROR, "'" + Py.typeName(argument) + "' object has no attribute 'startswith'");
        }
        String text = Calls.text(argument);
        if (!text.startsWith("\\")) {
            throw Calls.filterError("Unknown argument");
        }
        boolean named = text.startsWith("\\g");
        Scan scan = PyRegex.compile(named ? "\\\\g<(\\S+)>" : "\\\\(\\d+)", 0).scan(text, evaluation);
        String group = scan.matchesAtStart() ? scan.group(1) : null;
        if (group == null) {
            throw new TemplateException(ErrorKind.ATTRIBUTE_ERROR, "'NoneType' object has no attribute 'group'");
        }
        if (named) {
            return group;
        }
        return group.length() > 9 ? Integer.MAX_VALUE : Calls.integer(group).intValue();
    }

    static Object escape(Evaluation evaluation, Arguments arguments) {
        @Nullable
        Object[] values =
                Signature.of("regex_escape", "string").with("re_type", "python").bind(arguments);
        if (Py.equal(values[1], "python")) {
            if (values[0] == null || !Py.isString(values[0])) {
                throw TemplateException.typeError(
                        "decoding to str: need a bytes-like object, " + Py.typeName(values[0]) + " found");
            }
            String escaped = escape(Calls.text(values[0]));
            // re.escape goes through str.translate, which keeps the type of safe HTML.
            return values[0] instanceof Markup ? new Markup(escaped) : escaped;
        }
        if (Py.equal(values[1], "posix_basic")) {
            return PyRegex.compile("([].[^$*\\\\])", 0).substitute(Calls.text(values[0]), "\\\\\\1", evaluation);
        }
        String what = Py.equal(values[1], "posix_extended") ? "Regex type (" : "Invalid regex type (";
        String end = what.startsWith("R") ? ") not yet implemented" : ")";
        throw new TemplateException(ErrorKind.NOT_IMPLEMENTED_ERROR, what + Py.str(values[1]) + end);
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (ESCAPED.indexOf(character) >= 0) {
                escaped.append('\\');
            }
            escaped.append(character);
        }
        return escaped.toString();
    }
}
