package dev.chora.copier.schema;

import dev.chora.copier.config.TemplateConfig;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyObject;
import dev.chora.jinja.python.PyTuple;
import dev.chora.jinja.python.json.JsonStyle;
import dev.chora.jinja.python.json.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The schema of a file of answers for one template, made from its questions. What only rendering could tell — templated
 * types, choices and defaults, validators, conditions — is left open, so that no right answer is refused.
 */
public final class AnswersSchema {
    private AnswersSchema() {}

    /** The schema as JSON text, indented. */
    public static String text(TemplateConfig config) {
        return JsonText.dumps(of(config), JsonStyle.DEFAULT.indented(2L).ascii(false)) + "\n";
    }

    private static Map<String, @Nullable Object> of(TemplateConfig config) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        for (Map.Entry<String, Map<String, @Nullable Object>> question :
                config.questions().entrySet()) {
            Map<String, @Nullable Object> schema = question(question.getValue());
            if (config.secretQuestions().contains(question.getKey())) {
                schema.put("writeOnly", true);
            }
            properties.put(question.getKey(), schema);
        }
        Map<String, @Nullable Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Answers");
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("patternProperties", Map.of("^_", true));
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, @Nullable Object> question(Map<String, @Nullable Object> details) {
        Map<String, @Nullable Object> schema = new LinkedHashMap<>();
        if (details.get("help") instanceof String help && !isTemplate(help)) {
            schema.put("description", help);
        }
        Object values = choices(details.get("choices"));
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        if (values != null) {
            one.put("enum", values);
        } else if (details.get("choices") == null || !Py.truth(details.get("multiselect"))) {
            List<String> types = types(details);
            if (!types.isEmpty()) {
                one.put("type", types.size() == 1 ? types.get(0) : types);
            }
        }
        if (Py.truth(details.get("multiselect"))) {
            schema.put("type", "array");
            schema.put("items", one);
        } else {
            schema.putAll(one);
        }
        Object standard = details.get("default");
        if (details.containsKey("default") && isPlain(standard)) {
            schema.put("default", standard);
        }
        return schema;
    }

    /** What the answer may be in YAML or JSON; empty when anything may be. Numbers are also taken as texts. */
    private static List<String> types(Map<String, @Nullable Object> details) {
        Object type = details.get("type");
        Object standard = details.get("default");
        String name = type instanceof String text ? text : "";
        if (name.isEmpty()) {
            name = standard instanceof Boolean
                    ? "bool"
                    : standard instanceof Double
                            ? "float"
                            : standard instanceof Number ? "int" : standard instanceof String ? "str" : "yaml";
        }
        return switch (name) {
            case "bool" -> List.of("boolean", "string");
            case "int" -> List.of("integer", "string");
            case "float" -> List.of("number", "string");
            case "str" -> List.of("string", "number", "boolean");
            case "path" -> List.of("string");
            default -> List.of();
        };
    }

    /** The values of choices that are written out; null when there are none or only rendering can tell. */
    private static @Nullable List<@Nullable Object> choices(@Nullable Object choices) {
        List<@Nullable Object> values = new ArrayList<>();
        if (choices instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> choice : map.entrySet()) {
                values.add(value(choice.getKey(), choice.getValue()));
            }
        } else if (choices instanceof List<?> list) {
            for (Object choice : list) {
                boolean labelled = choice instanceof List<?> pair && pair.size() == 2;
                values.add(labelled ? value(((List<?>) choice).get(0), ((List<?>) choice).get(1)) : choice);
            }
        }
        for (Object value : values) {
            if (!isPlain(value)) {
                return null;
            }
        }
        return values.isEmpty() ? null : values;
    }

    /** The value behind a label; a choice without value is its label. */
    private static @Nullable Object value(@Nullable Object label, @Nullable Object value) {
        Object inner = value instanceof Map<?, ?> extended ? extended.get("value") : value;
        return inner == null ? label : inner;
    }

    /** Whether a value is JSON as it is and stays so when rendered. */
    private static boolean isPlain(@Nullable Object value) {
        if (value instanceof String text) {
            return !isTemplate(text);
        }
        if (value instanceof List<?> list && !(value instanceof PyTuple)) {
            for (Object item : list) {
                if (!isPlain(item)) {
                    return false;
                }
            }
            return true;
        }
        if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                if (!(entry.getKey() instanceof String) || !isPlain(entry.getValue())) {
                    return false;
                }
            }
            return true;
        }
        return !(value instanceof PyObject) && !(value instanceof Double number && !Double.isFinite(number));
    }

    private static boolean isTemplate(String text) {
        return text.contains("{{") || text.contains("{%") || text.contains("{#");
    }
}
