package dev.chora.jinja.ansible;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.yaml.YamlOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the keyword arguments of {@code yaml.dump} into options. */
final class YamlKeywords {
    private final Arguments arguments;

    private YamlKeywords(Arguments arguments) {
        this.arguments = arguments;
    }

    /**
     * Reads the options of one call.
     *
     * @param indent the filter's own indent, used unless the keyword is the caller's
     * @param flow the filter's default_flow_style
     * @param own the keyword that the filter takes itself
     * @throws TemplateException a {@code TypeError} for keywords that {@code yaml.dump} does not take
     */
    static YamlOptions read(Arguments arguments, @Nullable Object indent, @Nullable Object flow, String own) {
        return new YamlKeywords(arguments).options(indent, flow, own);
    }

    private YamlOptions options(@Nullable Object indent, @Nullable Object flow, String own) {
        for (int i = 0; i < arguments.keywordCount(); i++) {
            check(arguments.keywordName(i), own);
        }
        long columns = layout(own.equals("indent") ? indent : get("indent"), 1);
        long bestIndent = columns > 1 && columns < 10 ? columns : 2;
        YamlOptions.FlowStyle flowStyle = flow == null
                ? YamlOptions.FlowStyle.LEAVES
                : Py.truth(flow) ? YamlOptions.FlowStyle.FLOW : YamlOptions.FlowStyle.BLOCK;
        return new YamlOptions(
                flowStyle,
                scalarStyle(),
                flag("canonical", false),
                columns,
                layout(get("width"), bestIndent * 2),
                true,
                flag("sort_keys", true),
                flag("explicit_start", false),
                flag("explicit_end", false),
                lineBreak(),
                version(),
                tags(),
                false);
    }

    private static void check(String name, String own) {
        switch (name) {
            case "default_style",
                    "canonical",
                    "width",
                    "line_break",
                    "encoding",
                    "explicit_start",
                    "explicit_end",
                    "version",
                    "tags",
                    "sort_keys" -> {}
            case "indent", "default_flow_style" -> {
                if (!name.equals(own) && !name.equals("indent")) {
                    throw repeated(name);
                }
            }
            case "allow_unicode" -> throw repeated(name);
            default ->
                throw TemplateException.typeError("dump_all() got an unexpected keyword argument '" + name + "'");
        }
    }

    private static TemplateException repeated(String name) {
        return TemplateException.typeError("yaml.dump() got multiple values for keyword argument '" + name + "'");
    }

    private @Nullable Object get(String name) {
        return Calls.keyword(arguments, name, null);
    }

    private boolean flag(String name, boolean fallback) {
        return Py.truth(Calls.keyword(arguments, name, fallback));
    }

    /** A number of columns; what is not more than the least counts as not given. */
    private static long layout(@Nullable Object value, long least) {
        if (!Py.truth(value)) {
            return 0;
        }
        if (!Py.isNumber(value)) {
            throw TemplateException.typeError(
                    "'>' not supported between instances of '" + Py.typeName(value) + "' and 'int'");
        }
        if (value instanceof Double number) {
            return number.isNaN() ? 0 : (long) Math.max(Math.min(number, 1e15), least - 1.0);
        }
        return Calls.integer(value).bitLength() > 50
                ? 1L << 50
                : Calls.integer(value).longValue();
    }

    private char scalarStyle() {
        Object style = get("default_style");
        if (!Py.truth(style)) {
            return 0;
        }
        String text = Py.isString(style) ? Calls.text(style) : "\"";
        return text.length() == 1 && "'|>".contains(text) ? text.charAt(0) : '"';
    }

    private String lineBreak() {
        Object wanted = get("line_break");
        return wanted != null && Py.isString(wanted) && List.of("\r", "\r\n").contains(Calls.text(wanted))
                ? Calls.text(wanted)
                : "\n";
    }

    private @Nullable String version() {
        Object version = get("version");
        if (!Py.truth(version)) {
            return null;
        }
        List<@Nullable Object> parts = Py.list(version);
        if (parts.size() != 2) {
            throw TemplateException.valueError("version needs a major and a minor number");
        }
        if (!Py.equal(parts.get(0), 1L)) {
            throw new TemplateException(
                    ErrorKind.YAML_ERROR,
                    "unsupported YAML version: " + Py.str(parts.get(0)) + "." + Py.str(parts.get(1)));
        }
        return "1." + Calls.integer(parts.get(1));
    }

    private Map<String, String> tags() {
        Object tags = get("tags");
        if (!Py.truth(tags) || !(tags instanceof Map<?, ?> map)) {
            return Map.of();
        }
        Map<String, String> handles = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            handles.put(Py.str(entry.getKey()), Py.str(entry.getValue()));
        }
        return handles;
    }
}
