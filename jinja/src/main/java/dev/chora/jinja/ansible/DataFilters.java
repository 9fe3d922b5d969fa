package dev.chora.jinja.ansible;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.Signature;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.UndefinedKind;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyTuple;
import dev.chora.jinja.python.Subscript;
import dev.chora.jinja.python.Undefined;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The short filters: {@code bool}, {@code quote}, {@code ternary}, {@code mandatory}, {@code extract}, … */
final class DataFilters {
    private static final String SHELL_SAFE = "@%+=:,./-_";

    private DataFilters() {}

    static @Nullable Object apply(String name, Evaluation evaluation, Arguments arguments) {
        return switch (name) {
            case "bool" -> bool(Signature.of("to_bool", "a").bind(arguments)[0]);
            case "quote" -> quote(Calls.text(Signature.of("quote", "a").bind(arguments)[0]));
            case "ternary" -> ternary(arguments);
            case "mandatory" -> mandatory(arguments);
            case "extract" -> extract(arguments);
            case "type_debug" -> typeDebug(Signature.of("<lambda>", "o").bind(arguments)[0]);
            default -> throw new IllegalStateException(name + " for " + evaluation);
        };
    }

    private static @Nullable Object bool(@Nullable Object value) {
        if (value == null || value instanceof Boolean) {
            return value;
        }
        if (Py.isString(value)) {
            return switch (Calls.text(value).toLowerCase(Locale.ROOT)) {
                case "yes", "on", "1", "true" -> true;
                default -> false;
            };
        }
        return Py.equal(value, "yes") || Py.equal(value, 1L);
    }

    /** {@code shlex.quote}. */
    private static String quote(String text) {
        boolean safe = !text.isEmpty();
        for (int i = 0; i < text.length() && safe; i++) {
            char character = text.charAt(i);
            safe = character < 128 && (Character.isLetterOrDigit(character) || SHELL_SAFE.indexOf(character) >= 0);
        }
        return safe ? text : "'" + text.replace("'", "'\"'\"'") + "'";
    }

    private static @Nullable Object ternary(Arguments arguments) {
        @Nullable
        Object[] values = Signature.of("ternary", "value", "true_val", "false_val")
                .with("none_val", null)
                .bind(arguments);
        if (values[0] == null && values[3] != null) {
            return values[3];
        }
        return Py.truth(values[0]) ? values[1] : values[2];
    }

    private static @Nullable Object mandatory(Arguments arguments) {
        @Nullable
        Object[] values = Signature.of("mandatory", "a").with("msg", null).bind(arguments);
        if (!(values[0] instanceof Undefined undefined)) {
            return values[0];
        }
        if (values[1] != null) {
            throw Calls.filterError(Calls.text(values[1]));
        }
        Object name = undefined.name();
        throw Calls.filterError(
                "Mandatory variable " + (name == null ? "" : "\"" + Calls.text(name) + "\" ") + " not defined.");
    }

    private static @Nullable Object extract(Arguments arguments) {
        @Nullable
        Object[] values = Signature.of("extract", "item", "container")
                .with("morekeys", null)
                .bind(arguments);
        Object found = Subscript.item(values[1], values[0]);
        if (values[2] == null) {
            return found;
        }
        List<?> keys = values[2] instanceof List<?> list && !(list instanceof PyTuple) ? list : List.of(values[2]);
        try {
            for (Object key : keys) {
                found = Subscript.item(found, key);
            }
        } catch (TemplateException missing) {
            if (missing.kind() != ErrorKind.KEY_ERROR) {
                throw missing;
            }
            return Undefined.ofHint(UndefinedKind.DEFAULT, "value is undefined");
        }
        return found;
    }

    private static String typeDebug(@Nullable Object value) {
        String type = Py.typeName(value);
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /** Jinja2's own {@code groupby}, with plain tuples. */
    static Object groupBy(Evaluation evaluation, Arguments arguments) {
        @Nullable
        Object[] values = Signature.of("do_groupby", "value", "attribute").bind(arguments);
        Filter groupBy = evaluation.environment().filter("groupby");
        if (groupBy == null) {
            throw new TemplateException(ErrorKind.TEMPLATE_RUNTIME_ERROR, "this environment has no filter groupby");
        }
        List<@Nullable Object> groups = new ArrayList<>();
        for (Object group : Py.list(groupBy.apply(evaluation, values[0], Arguments.of(values[1])))) {
            groups.add(PyTuple.copyOf(Py.list(group)));
        }
        return groups;
    }
}
