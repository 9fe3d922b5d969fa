package dev.chora.verify.rules.just;

import dev.chora.verify.rules.TextFault;
import java.util.ArrayList;
import java.util.List;

/** Reads a justfile item by item, up to the first fault. */
final class JustReader {
    private final JustCursor cursor;
    private final JustFile file = new JustFile();
    private final JustExpressions expressions;
    private List<JustFile.Name> attributes = new ArrayList<>();

    JustReader(String text) {
        cursor = new JustCursor(text.startsWith("\uFEFF") ? text.substring(1) : text);
        expressions = new JustExpressions(cursor, file);
    }

    /** What was read; after a fault what stood before it. */
    JustFile file() {
        return file;
    }

    void read() throws TextFault {
        if (cursor.text.startsWith("#!")) {
            cursor.toEnd();
        }
        while (!cursor.ended()) {
            item();
        }
        if (!attributes.isEmpty()) {
            throw new TextFault(attributes.get(0).at(), "an attribute stands before nothing");
        }
    }

    private void item() throws TextFault {
        int start = cursor.at;
        cursor.blanks();
        if (cursor.seesEndOfLine()) {
            cursor.endOfLine();
        } else if (cursor.at > start) {
            throw new TextFault(start, "an indented line outside of a recipe");
        } else if (cursor.here() == '[') {
            attributes();
        } else if (cursor.here() == '@') {
            cursor.at++;
            recipe(cursor.name());
        } else {
            named();
        }
    }

    private void named() throws TextFault {
        int start = cursor.at;
        JustFile.Name name = cursor.name();
        boolean special = switch (name.text()) {
            case "alias" -> alias();
            case "export" -> export();
            case "unexport" -> unexport();
            case "import" -> imported();
            case "mod" -> module();
            case "set" -> setting();
            default -> false;
        };
        if (special) {
            attributes = new ArrayList<>();
            return;
        }
        cursor.at = start;
        cursor.name();
        if (cursor.take(":=")) {
            assignment(name);
        } else {
            recipe(name);
        }
    }

    private void assignment(JustFile.Name name) throws TextFault {
        List<JustFile.Name> references = new ArrayList<>();
        expressions.collect(references);
        expressions.expression();
        cursor.endOfLine();
        file.assignments.add(new JustFile.Assignment(name, references));
        attributes = new ArrayList<>();
    }

    private boolean alias() throws TextFault {
        if (!cursor.seesName()) {
            return false;
        }
        JustFile.Name name = cursor.name();
        if (!cursor.take(":=")) {
            return false;
        }
        JustFile.Name target = path();
        cursor.endOfLine();
        file.aliases.add(new JustFile.Alias(name, target));
        return true;
    }

    private JustFile.Name path() throws TextFault {
        JustFile.Name name = cursor.name();
        StringBuilder path = new StringBuilder(name.text());
        while (cursor.text.startsWith("::", cursor.at)) {
            cursor.at += 2;
            path.append("::").append(cursor.name().text());
        }
        return new JustFile.Name(path.toString(), name.at());
    }

    private boolean export() throws TextFault {
        if (!cursor.seesName()) {
            return false;
        }
        JustFile.Name name = cursor.name();
        if (!cursor.take(":=")) {
            return false;
        }
        assignment(name);
        return true;
    }

    private boolean unexport() throws TextFault {
        if (!cursor.seesName()) {
            return false;
        }
        cursor.name();
        if (!cursor.seesEndOfLine()) {
            return false;
        }
        cursor.endOfLine();
        return true;
    }

    private boolean imported() throws TextFault {
        boolean optional = cursor.take("?");
        cursor.blanks();
        if (cursor.here() == 'x' && cursor.at + 1 < cursor.text.length()) {
            cursor.at++;
        }
        if (cursor.here() != '"' && cursor.here() != '\'') {
            return false;
        }
        int start = cursor.at;
        String path = string();
        cursor.endOfLine();
        file.imports.add(new JustFile.Import(new JustFile.Name(path, start), optional));
        return true;
    }

    private String string() throws TextFault {
        cursor.blanks();
        int start = cursor.at;
        JustStrings.read(cursor);
        String raw = cursor.text.substring(start, cursor.at);
        int quotes = raw.startsWith("\"\"\"") || raw.startsWith("'''") ? 3 : 1;
        return raw.substring(quotes, raw.length() - quotes);
    }

    private boolean module() throws TextFault {
        boolean optional = cursor.take("?");
        if (!cursor.seesName()) {
            return false;
        }
        JustFile.Name name = cursor.name();
        cursor.blanks();
        boolean named = cursor.here() == '"' || cursor.here() == '\'';
        if (!named && !cursor.seesEndOfLine()) {
            return false;
        }
        String path = named ? string() : null;
        cursor.endOfLine();
        file.modules.add(new JustFile.Module(name, path, optional));
        return true;
    }

    private boolean setting() throws TextFault {
        if (!cursor.seesName()) {
            return false;
        }
        JustFile.Name name = cursor.name();
        if (!cursor.take(":=")) {
            if (!cursor.seesEndOfLine()) {
                return false;
            }
            cursor.endOfLine();
            file.settings.put(name.text(), name);
            return true;
        }
        cursor.blanks();
        int start = cursor.at;
        if (cursor.take("[")) {
            cursor.open();
            while (!cursor.sees("]")) {
                expressions.collect(new ArrayList<>());
                expressions.expression();
                if (!cursor.take(",")) {
                    break;
                }
            }
            if (!cursor.sees("]")) {
                throw cursor.unexpected("\"]\"");
            }
            cursor.close();
            cursor.take("]");
        } else {
            expressions.collect(new ArrayList<>());
            expressions.expression();
        }
        file.values.put(name.text(), cursor.text.substring(start, cursor.at).strip());
        file.settings.put(name.text(), name);
        cursor.endOfLine();
        return true;
    }

    private void attributes() throws TextFault {
        cursor.take("[");
        cursor.open();
        do {
            JustFile.Name name = cursor.name();
            attributes.add(name);
            file.attributes.add(name);
            expressions.collect(new ArrayList<>());
            if (cursor.take("(")) {
                arguments();
            } else if (cursor.take(":")) {
                expressions.value();
            }
        } while (cursor.take(","));
        if (!cursor.sees("]")) {
            throw cursor.unexpected("\"]\"");
        }
        cursor.close();
        cursor.take("]");
        cursor.endOfLine();
    }

    private void arguments() throws TextFault {
        while (!cursor.sees(")")) {
            int start = cursor.at;
            boolean keyword = cursor.seesName();
            if (keyword) {
                cursor.name();
                keyword = (cursor.sees("=") && !cursor.sees("==")) || cursor.sees(",") || cursor.sees(")");
                cursor.take("=");
            }
            if (!keyword) {
                cursor.at = start;
            }
            if (!cursor.sees(",") && !cursor.sees(")")) {
                expressions.expression();
            }
            if (!cursor.take(",")) {
                break;
            }
        }
        cursor.expect(")");
    }

    private void recipe(JustFile.Name name) throws TextFault {
        List<JustFile.Name> references = new ArrayList<>();
        expressions.collect(references);
        List<JustFile.Parameter> parameters = new ArrayList<>();
        while (!cursor.sees(":")) {
            parameters.add(parameter());
        }
        cursor.take(":");
        if (cursor.here() == '=') {
            throw cursor.unexpected("a recipe");
        }
        List<JustFile.Dependency> dependencies = new ArrayList<>();
        while (!cursor.seesEndOfLine()) {
            if (!cursor.take("&&")) {
                dependencies.add(dependency());
            }
        }
        cursor.endOfLine();
        List<JustFile.Line> body = new JustBody(cursor, expressions).read(attributes);
        file.recipes.add(new JustFile.Recipe(name, parameters, dependencies, body, references, attributes));
        attributes = new ArrayList<>();
    }

    private JustFile.Parameter parameter() throws TextFault {
        cursor.blanks();
        String sign = cursor.take("*") ? "*" : cursor.take("+") ? "+" : "";
        boolean exported = cursor.take("$");
        if (!cursor.seesName()) {
            throw cursor.unexpected("a parameter or \":\"");
        }
        JustFile.Name name = cursor.name();
        boolean optional = false;
        if (cursor.take("=")) {
            optional = true;
            expressions.value();
        }
        return new JustFile.Parameter(name, sign, exported, optional);
    }

    private JustFile.Dependency dependency() throws TextFault {
        if (!cursor.take("(")) {
            if (!cursor.seesName()) {
                throw cursor.unexpected("a recipe that this one depends on");
            }
            return new JustFile.Dependency(path(), 0);
        }
        cursor.open();
        JustFile.Name name = path();
        int arguments = 0;
        while (!cursor.sees(")")) {
            if (cursor.ended()) {
                throw cursor.unexpected("\")\"");
            }
            expressions.expression();
            arguments++;
        }
        cursor.close();
        cursor.take(")");
        return new JustFile.Dependency(name, arguments);
    }
}
