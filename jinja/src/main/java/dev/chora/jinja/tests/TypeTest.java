package dev.chora.jinja.tests;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Test;
import dev.chora.jinja.filter.Parameters;
import dev.chora.jinja.python.Py;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a value is: none, a boolean, a number, a string, a mapping. {@code integer} leaves booleans out. */
final class TypeTest implements Test {
    private final String type;

    TypeTest(String type) {
        this.type = type;
    }

    @Override
    public boolean test(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        if (!arguments.isEmpty()) {
            Parameters.ofValue("test_" + type, "value").bind(value, arguments);
        }
        return switch (type) {
            case "none" -> value == null;
            case "boolean" -> value instanceof Boolean;
            case "true" -> Boolean.TRUE.equals(value);
            case "false" -> Boolean.FALSE.equals(value);
            case "integer" -> Py.isInt(value) && !(value instanceof Boolean);
            case "float" -> value instanceof Double;
            case "number" -> Py.isNumber(value);
            case "string" -> Py.isString(value);
            default -> value instanceof Map<?, ?>;
        };
    }
}
