package dev.chora.jinja.compile;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.ast.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Faults that Jinja2's compiler lets through and Python's finds in the code made from the template. */
final class PythonRules {
    private PythonRules() {}

    /** A keyword given twice; Jinja2 passes the arguments as a dictionary when one of them is a word of Python. */
    static void rejectRepeatedKeywords(String[] names) {
        if (names.length < 2) {
            return;
        }
        Set<String> seen = new HashSet<>();
        String repeated = null;
        for (String name : names) {
            if (isPythonKeyword(name)) {
                return;
            }
            if (!seen.add(name)) {
                repeated = name;
            }
        }
        if (repeated != null) {
            throw syntaxError("keyword argument repeated: " + repeated);
        }
    }

    static void rejectRepeatedParameters(List<Target.Name> names) {
        Set<String> seen = new HashSet<>();
        for (Target.Name name : names) {
            if (!seen.add(name.name())) {
                throw syntaxError("duplicate argument '" + name.name() + "' in function definition");
            }
        }
    }

    static TemplateException outsideLoop(String statement) {
        return statement.equals("break")
                ? syntaxError("'break' outside loop")
                : syntaxError("'continue' not properly in loop");
    }

    private static TemplateException syntaxError(String message) {
        return new TemplateException(ErrorKind.SYNTAX_ERROR, message);
    }

    private static boolean isPythonKeyword(String name) {
        return switch (name) {
            case "False",
                    "None",
                    "True",
                    "and",
                    "as",
                    "assert",
                    "async",
                    "await",
                    "break",
                    "class",
                    "continue",
                    "def",
                    "del",
                    "elif",
                    "else",
                    "except",
                    "finally",
                    "for",
                    "from",
                    "global",
                    "if",
                    "import",
                    "in",
                    "is",
                    "lambda",
                    "nonlocal",
                    "not",
                    "or",
                    "pass",
                    "raise",
                    "return",
                    "try",
                    "while",
                    "with",
                    "yield" -> true;
            default -> false;
        };
    }
}
