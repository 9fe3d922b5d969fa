package dev.chora.jinja.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.PyCallable;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.format.FormatSpec;
import dev.chora.jinja.python.json.JsonStyle;
import dev.chora.jinja.python.json.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every operation gives what CPython 3.11 gave when {@code record_values.py} ran it: repr, or class and text of error. */
class RecordedValuesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "arithmetic",
                "comparison",
                "printing",
                "numbers",
                "subscripts",
                "strings",
                "formatting",
                "percent",
                "collections",
                "dates",
                "json",
                "markup",
                "str-format"
            })
    void asCPython(String area) throws IOException {
        List<String> wrong = new ArrayList<>();
        int rows = 0;
        for (String line : lines(area)) {
            rows++;
            Map<?, ?> row = (Map<?, ?>) JsonText.loads(line);
            String expected =
                    row.containsKey("repr") ? (String) row.get("repr") : row.get("error") + ": " + row.get("message");
            String self = (String) row.get("self");
            String actual = new Row(row).run();
            String wanted = self == null ? expected : expected + " self " + self;
            if (!actual.equals(wanted)) {
                wrong.add(line + "\n   was " + actual);
            }
        }
        assertThat(wrong).as("%s of %s rows of %s", wrong.size(), rows, area).isEmpty();
        assertThat(rows).isGreaterThan(30);
    }

    private static String[] lines(String area) throws IOException {
        try (InputStream in = RecordedValuesTest.class.getResourceAsStream("values/" + area + ".jsonl")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n");
        }
    }

    /** One recorded row. */
    private static final class Row {
        private final String operation;
        private final @Nullable Object[] values;
        private final String[] names;
        private final @Nullable Object[] keywords;
        private final boolean selfChanged;

        Row(Map<?, ?> row) {
            operation = (String) row.get("op");
            List<?> args = (List<?>) row.get("args");
            values = args.stream().map(a -> Literals.read((String) a)).toArray();
            Map<?, ?> kwargs = row.containsKey("kwargs") ? (Map<?, ?>) row.get("kwargs") : Map.of();
            names = kwargs.keySet().toArray(new String[0]);
            keywords =
                    kwargs.values().stream().map(a -> Literals.read((String) a)).toArray();
            selfChanged = row.containsKey("self");
        }

        String run() {
            try {
                String result = Py.repr(operation.startsWith(".") ? method() : apply());
                return selfChanged ? result + " self " + Py.repr(values[0]) : result;
            } catch (TemplateException e) {
                return e.kind().pythonName() + ": " + e.getMessage();
            } catch (RuntimeException e) {
                return e.toString();
            }
        }

        private @Nullable Object method() {
            Arguments rest = new Arguments(values, names, keywords).skip(1);
            PyCallable method = Attributes.method(values[0], operation.substring(1));
            if (method == null) {
                throw new IllegalStateException("no method " + operation);
            }
            return method.call(PlainEvaluation.INSTANCE, rest);
        }

        private @Nullable Object keyword(String name, @Nullable Object otherwise) {
            for (int i = 0; i < names.length; i++) {
                if (names[i].equals(name)) {
                    return keywords[i];
                }
            }
            return otherwise;
        }

        private @Nullable Object apply() {
            Object a = values[0];
            Object b = values.length > 1 ? values[1] : null;
            return switch (operation) {
                case "add" -> Arithmetic.add(a, b);
                case "sub" -> Arithmetic.subtract(a, b);
                case "mul" -> Arithmetic.multiply(a, b);
                case "div" -> Arithmetic.divide(a, b);
                case "floordiv" -> Arithmetic.floorDivide(a, b);
                case "mod" -> Arithmetic.modulo(a, b);
                case "pow" -> Arithmetic.power(a, b);
                case "neg" -> Arithmetic.negate(a);
                case "pos" -> Arithmetic.positive(a);
                case "eq" -> Py.compare(a, b, Comparison.EQ);
                case "ne" -> Py.compare(a, b, Comparison.NE);
                case "lt" -> Py.compare(a, b, Comparison.LT);
                case "le" -> Py.compare(a, b, Comparison.LE);
                case "gt" -> Py.compare(a, b, Comparison.GT);
                case "ge" -> Py.compare(a, b, Comparison.GE);
                case "in" -> Py.contains(b, a);
                case "bool" -> Py.truth(a);
                case "str" -> Py.str(a);
                case "repr" -> Py.repr(a);
                case "ascii" -> Py.ascii(a);
                case "len" -> Py.length(a);
                case "list" -> Py.list(a);
                case "int" -> values.length == 1 ? Numbers.toInt(a) : Numbers.toInt(a, Py.index(b));
                case "float" -> Numbers.toFloat(a);
                case "abs" -> Numbers.abs(a);
                case "round" -> Numbers.round(a, (Long) b);
                case "item" -> Subscript.item(a, b);
                case "slice" -> Slices.slice(a, b, values[2], values[3]);
                case "format" -> FormatSpec.format(a, (String) b);
                case "sorted" -> Sorting.sorted(Py.list(a), Py.truth(keyword("reverse", false)));
                case "attr" -> Attributes.get(a, (String) b);
                case "escape" -> Html.escape(a);
                case "dumps" -> JsonText.dumps(a, style());
                case "loads" -> JsonText.loads((String) a);
                case "hash" -> {
                    Py.requireHashable(a);
                    yield true;
                }
                default -> throw new IllegalStateException(operation);
            };
        }

        private JsonStyle style() {
            JsonStyle style = JsonStyle.DEFAULT
                    .indented(keyword("indent", null))
                    .sorted(Py.truth(keyword("sort_keys", false)))
                    .ascii(Py.truth(keyword("ensure_ascii", true)));
            List<?> separators = (List<?>) keyword("separators", List.of(style.itemSeparator(), style.keySeparator()));
            style = style.separated((String) separators.get(0), (String) separators.get(1));
            return new JsonStyle(
                    style.indent(),
                    style.itemSeparator(),
                    style.keySeparator(),
                    style.sortKeys(),
                    style.ensureAscii(),
                    Py.truth(keyword("skipkeys", false)),
                    Py.truth(keyword("allow_nan", true)));
        }
    }
}
