package dev.chora.jinja.yaml;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.PyCallable;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Attributes;
import dev.chora.jinja.python.Markup;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyBytes;
import dev.chora.jinja.python.PyObject;
import dev.chora.jinja.python.PyRange;
import dev.chora.jinja.python.PyTuple;
import dev.chora.jinja.python.Sorting;
import dev.chora.jinja.python.Undefined;
import dev.chora.jinja.python.Values;
import dev.chora.jinja.python.date.PyDate;
import dev.chora.jinja.python.date.PyDateTime;
import dev.chora.jinja.python.format.FloatText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Base64;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns values into nodes as PyYAML's {@code SafeRepresenter} and {@code Representer} do. */
final class Representer {
    private static final String INSTANCE = YamlNode.PREFIX + "python/object/new:";
    private static final int MOST_DEPTH = 320;
    private static final int BASE64_LINE = 76;

    private final YamlOptions options;
    /** Nodes of the objects met so far: the same object again becomes an alias. */
    private final IdentityHashMap<Object, YamlNode> known = new IdentityHashMap<>();

    private int depth;

    Representer(YamlOptions options) {
        this.options = options;
    }

    YamlNode represent(@Nullable Object raw) {
        Object value = Values.of(raw);
        if (value == null) {
            return scalar("null", "null");
        }
        if (value instanceof String text) {
            return scalar("str", text);
        }
        if (value instanceof Boolean flag) {
            return scalar("bool", flag ? "true" : "false");
        }
        if (value instanceof Long || value instanceof BigInteger) {
            return scalar("int", value.toString());
        }
        if (value instanceof Double number) {
            return scalar("float", number(number));
        }
        if (value instanceof PyBytes bytes) {
            return new YamlNode.Scalar(YamlNode.PREFIX + "binary", base64(bytes), '|');
        }
        YamlNode before = known.get(value);
        if (before != null) {
            return before;
        }
        if (++depth > MOST_DEPTH) {
            throw new TemplateException(
                    ErrorKind.RECURSION_ERROR, "maximum recursion depth exceeded while writing YAML");
        }
        YamlNode node = object(value);
        depth--;
        return node;
    }

    private YamlNode object(Object value) {
        if (value instanceof PyTuple tuple) {
            String tag = options.safe() ? "seq" : "python/tuple";
            return sequence(tuple.isEmpty() ? null : value, YamlNode.PREFIX + tag, tuple);
        }
        if (value instanceof List<?> list) {
            return sequence(value, YamlNode.PREFIX + "seq", list);
        }
        if (value instanceof Map<?, ?> map) {
            return mapping(
                    value, YamlNode.PREFIX + "map", new ArrayList<>(map.keySet()), new ArrayList<>(map.values()));
        }
        if (value instanceof Set<?> set && Py.typeName(value).equals("set")) {
            List<@Nullable Object> keys = new ArrayList<>(set);
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 0; i < keys.size(); i++) {
                values.add(null);
            }
            return mapping(value, YamlNode.PREFIX + "set", keys, values);
        }
        if (value instanceof PyDate || value instanceof PyDateTime) {
            YamlNode node = scalar("timestamp", Py.str(value));
            known.put(value, node);
            return node;
        }
        if (options.safe()) {
            throw new TemplateException(ErrorKind.YAML_ERROR, "('cannot represent an object', " + Py.repr(value) + ")");
        }
        return pickled(value);
    }

    private YamlNode pickled(Object value) {
        if (value instanceof Markup markup) {
            return sequence(null, INSTANCE + "markupsafe.Markup", List.of(markup.text()));
        }
        if (value instanceof PyRange range) {
            List<@Nullable Object> bounds = List.of(range.start(), range.stop(), range.step());
            return sequence(value, PickledDates.APPLY + "builtins.range", bounds);
        }
        List<@Nullable Object> arguments = PickledDates.arguments(value);
        if (arguments != null) {
            return sequence(value, PickledDates.tag(value), arguments);
        }
        if (value instanceof Undefined undefined) {
            List<@Nullable Object> state = List.of(PickledUndefined.state(undefined));
            return mapping(value, PickledUndefined.tag(undefined), List.of("state"), state);
        }
        if (value instanceof PickledUndefined.PythonName name) {
            YamlNode node = new YamlNode.Scalar(name.tag(), "", options.scalarStyle());
            known.put(value, node);
            return node;
        }
        String type = Py.typeName(value);
        if (type.equals("Cycler")) {
            return utility(value, "Cycler", "items", "pos");
        }
        if (type.equals("Joiner")) {
            return utility(value, "Joiner", "sep", "used");
        }
        if (type.equals("Namespace") || (value instanceof PyCallable && !(value instanceof PyObject))) {
            throw new TemplateException(ErrorKind.YAML_ERROR, "('cannot represent an object', " + Py.repr(value) + ")");
        }
        throw TemplateException.typeError("cannot pickle '" + type + "' object");
    }

    /** One of Jinja2's small helper objects, which pickle as their attributes. */
    private YamlNode utility(Object value, String type, String... attributes) {
        List<@Nullable Object> values = new ArrayList<>();
        for (String attribute : attributes) {
            values.add(Attributes.get(value, attribute));
        }
        return mapping(
                value,
                YamlNode.PREFIX + "python/object:jinja2.utils." + type,
                new ArrayList<>(List.of(attributes)),
                values);
    }

    private YamlNode scalar(String tag, String value) {
        return new YamlNode.Scalar(YamlNode.PREFIX + tag, value, options.scalarStyle());
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return ".nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? ".inf" : "-.inf";
        }
        String text = FloatText.repr(value).toLowerCase(Locale.ROOT);
        int exponent = text.indexOf('e');
        return text.indexOf('.') >= 0 || exponent < 0
                ? text
                : text.substring(0, exponent) + ".0" + text.substring(exponent);
    }

    private static String base64(PyBytes bytes) {
        String text = Base64.getMimeEncoder(BASE64_LINE, new byte[] {'\n'}).encodeToString(bytes.toByteArray());
        return text.isEmpty() ? text : text + "\n";
    }

    private static boolean isPlain(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar && scalar.style == 0;
    }

    private boolean flow(boolean onlyPlain) {
        return switch (options.flowStyle()) {
            case FLOW -> true;
            case BLOCK -> false;
            case LEAVES -> onlyPlain;
        };
    }

    private YamlNode sequence(@Nullable Object identity, String tag, List<?> items) {
        YamlNode.Sequence node = new YamlNode.Sequence(tag);
        if (identity != null) {
            known.put(identity, node);
        }
        boolean onlyPlain = true;
        for (Object item : items) {
            YamlNode child = represent(item);
            onlyPlain &= isPlain(child);
            node.items.add(child);
        }
        node.flow = flow(onlyPlain);
        return node;
    }

    private YamlNode mapping(Object identity, String tag, List<@Nullable Object> keys, List<@Nullable Object> values) {
        YamlNode.Mapping node = new YamlNode.Mapping(tag);
        known.put(identity, node);
        boolean onlyPlain = true;
        for (int index : order(keys)) {
            YamlNode key = represent(keys.get(index));
            YamlNode value = represent(values.get(index));
            onlyPlain &= isPlain(key) && isPlain(value);
            node.keys.add(key);
            node.values.add(value);
        }
        node.flow = flow(onlyPlain);
        return node;
    }

    /** The order of the keys: sorted when that is asked for and they can be compared, else as they are. */
    private int[] order(List<@Nullable Object> keys) {
        int[] order = new int[keys.size()];
        List<@Nullable Object> indices = new ArrayList<>(keys.size());
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
            indices.add(i);
        }
        if (!options.sortKeys() || order.length < 2) {
            return order;
        }
        try {
            List<@Nullable Object> sorted = Sorting.sorted(indices, keys, false);
            for (int i = 0; i < order.length; i++) {
                order[i] = sorted.get(i) instanceof Integer index ? index : i;
            }
        } catch (TemplateException mixed) {
            if (mixed.kind() != ErrorKind.TYPE_ERROR) {
                throw mixed;
            }
        }
        return order;
    }
}
