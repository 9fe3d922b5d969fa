package dev.chora.jinja.tests;

import dev.chora.jinja.Test;
import dev.chora.jinja.python.Comparison;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Jinja2's builtin tests by name. */
public final class BuiltinTests {
    private BuiltinTests() {}

    /** A new test of this name; null when Jinja2 has no builtin test of this name. */
    public static @Nullable Test find(String name) {
        return switch (name) {
            case "defined" -> new DefinedTest(true);
            case "undefined" -> new DefinedTest(false);
            case "odd", "even", "divisibleby" -> new DivisibleTest(name);
            case "filter", "test" -> new NameTest(name);
            case "lower", "upper" -> new CaseTest(name);
            case "sameas" -> new SameTest();
            case "in" -> new InTest();
            case "==", "eq", "equalto" -> new CompareTest("eq", Comparison.EQ);
            case "!=", "ne" -> new CompareTest("ne", Comparison.NE);
            case ">", "gt", "greaterthan" -> new CompareTest("gt", Comparison.GT);
            case ">=", "ge" -> new CompareTest("ge", Comparison.GE);
            case "<", "lt", "lessthan" -> new CompareTest("lt", Comparison.LT);
            case "<=", "le" -> new CompareTest("le", Comparison.LE);
            case "none", "boolean", "true", "false", "integer", "float", "number", "string", "mapping" ->
                new TypeTest(name);
            case "sequence", "iterable", "callable", "escaped" -> new AbilityTest(name);
            default -> null;
        };
    }

    /** All names, for "did you mean". */
    public static List<String> names() {
        return List.of(
                "!=",
                "<",
                "<=",
                "==",
                ">",
                ">=",
                "boolean",
                "callable",
                "defined",
                "divisibleby",
                "eq",
                "equalto",
                "escaped",
                "even",
                "false",
                "filter",
                "float",
                "ge",
                "greaterthan",
                "gt",
                "in",
                "integer",
                "iterable",
                "le",
                "lessthan",
                "lower",
                "lt",
                "mapping",
                "ne",
                "none",
                "number",
                "odd",
                "sameas",
                "sequence",
                "string",
                "test",
                "true",
                "undefined",
                "upper");
    }
}
