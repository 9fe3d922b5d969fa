package dev.chora.jinja.tests;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.PyCallable;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.Test;
import dev.chora.jinja.UndefinedKind;
import dev.chora.jinja.filter.Parameters;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyObject;
import dev.chora.jinja.python.Undefined;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be done with a value: iterate, index, call it, print it as HTML. */
final class AbilityTest implements Test {
    private final String ability;

    AbilityTest(String ability) {
        this.ability = ability;
    }

    @Override
    public boolean test(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        if (!arguments.isEmpty()) {
            String function = ability.equals("callable") ? ability : "test_" + ability;
            Parameters.ofValue(function, "value").bind(value, arguments);
        }
        return switch (ability) {
            case "sequence" -> isSequence(value);
            case "callable" -> value instanceof PyCallable || value instanceof Undefined;
            case "escaped" -> value instanceof PyObject object && object.html() != null;
            default -> isIterable(value);
        };
    }

    /** {@code iter()} of a strict undefined raises what is no TypeError and goes on. */
    private static boolean isIterable(@Nullable Object value) {
        if (value instanceof Undefined undefined && undefined.kind() == UndefinedKind.STRICT) {
            throw undefined.failure();
        }
        return Py.isIterable(value);
    }

    /** Whether it has a length and items by index or key. */
    private static boolean isSequence(@Nullable Object value) {
        if (value instanceof List<?> || value instanceof Map<?, ?> || Py.isString(value)) {
            return true;
        }
        if (value instanceof Undefined undefined) {
            return undefined.kind() != UndefinedKind.STRICT;
        }
        if (!(value instanceof PyObject object) || object.length() < 0) {
            return false;
        }
        try {
            return object.item(0L) != Py.MISSING;
        } catch (TemplateException outOfRange) {
            return true;
        }
    }
}
