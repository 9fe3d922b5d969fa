package dev.chora.copier.yaml;

import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyDict;
import dev.chora.jinja.python.PySet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Builds the value of one document straight from its events. */
final class YamlBuilder {
    private static final int DEEPEST = 200;
    private static final String YAML = "tag:yaml.org,2002:";

    /** What an alias finds while its own node is still being built. */
    private static final Object UNFINISHED = new Object();

    private final YamlEvents events;
    private final @Nullable YamlTags tags;
    private @Nullable Map<String, @Nullable Object> anchors;
    private int depth;

    YamlBuilder(YamlEvents events, @Nullable YamlTags tags) {
        this.events = events;
        this.tags = tags;
    }

    /** Reads from the start of a document to its end. */
    @Nullable
    Object document() {
        events.next();
        Object value = node(events.next(), false);
        events.next();
        return value;
    }

    private @Nullable Object node(Event event, boolean key) {
        if (event instanceof AliasEvent alias) {
            return aliased(alias);
        }
        if (event instanceof ScalarEvent scalar) {
            Object value = scalar(scalar, key);
            remember(scalar, value);
            return value;
        }
        CollectionStartEvent start = (CollectionStartEvent) event;
        if (++depth > DEEPEST) {
            throw YamlEvents.failure("nested more than " + DEEPEST + " levels deep", start.getStartMark());
        }
        remember(start, UNFINISHED);
        Object value = event.is(Event.ID.SequenceStart) ? sequence(start) : mapping(start);
        remember(start, value);
        depth--;
        return value;
    }

    private void remember(NodeEvent event, @Nullable Object value) {
        String anchor = event.getAnchor();
        if (anchor != null) {
            if (anchors == null) {
                anchors = new HashMap<>();
            }
            anchors.put(anchor, value);
        }
    }

    private @Nullable Object aliased(AliasEvent alias) {
        if (anchors == null || !anchors.containsKey(alias.getAnchor())) {
            throw YamlEvents.failure("found undefined alias " + alias.getAnchor(), alias.getStartMark());
        }
        Object value = anchors.get(alias.getAnchor());
        if (value == UNFINISHED) {
            throw YamlEvents.failure(
                    "the alias " + alias.getAnchor() + " is inside its own anchor", alias.getStartMark());
        }
        return value;
    }

    /** A key {@code =} is its own text; as a value PyYAML cannot construct it. */
    private @Nullable Object scalar(ScalarEvent event, boolean key) {
        String text = event.getValue();
        String tag = event.getTag();
        try {
            if (tag == null || tag.equals("!")) {
                boolean plain = tag != null || event.getScalarStyle() == ScalarStyle.PLAIN;
                Object value = plain ? PlainScalar.resolve(text) : text;
                if (!key && (value == PlainScalar.VALUE || value == PlainScalar.MERGE)) {
                    throw unknown(YAML + (value == PlainScalar.VALUE ? "value" : "merge"), event);
                }
                return value;
            }
            return tagged(tag, text, event);
        } catch (ArithmeticException | IllegalArgumentException | java.time.DateTimeException wrong) {
            throw YamlEvents.failure("\"" + text + "\" is no valid value: " + wrong.getMessage(), event.getStartMark());
        }
    }

    private @Nullable Object tagged(String tag, String text, ScalarEvent event) {
        if (tag.startsWith(YAML)) {
            switch (tag.substring(YAML.length())) {
                case "str":
                    return text;
                case "null":
                    return null;
                case "int":
                    return PlainScalar.intOf(text);
                case "float":
                    return PlainScalar.floatOf(text);
                case "bool":
                    return Scalars.bool(text);
                case "binary":
                    return Scalars.binary(text);
                case "timestamp":
                    return Scalars.timestamp(text);
                default:
                    throw unknown(tag, event);
            }
        }
        if (tags != null) {
            Mark place = event.getStartMark();
            Object value = tags.scalar(tag, text, place.getLine() + 1, place.getColumn() + 1);
            if (value != tags) {
                return value;
            }
        }
        throw unknown(tag, event);
    }

    private static YamlFailure unknown(String tag, Event event) {
        return YamlEvents.failure("could not determine a constructor for the tag '" + tag + "'", event.getStartMark());
    }

    private Object sequence(CollectionStartEvent start) {
        String tag = start.getTag();
        List<@Nullable Object> list = new ArrayList<>();
        while (!events.is(Event.ID.SequenceEnd)) {
            list.add(node(events.next(), false));
        }
        events.next();
        if (tag == null || tag.equals("!") || tag.equals(YAML + "seq")) {
            return list;
        }
        if (tag.equals(YAML + "omap") || tag.equals(YAML + "pairs")) {
            return Scalars.pairs(list, start);
        }
        throw unknown(tag, start);
    }

    private Object mapping(CollectionStartEvent start) {
        String tag = start.getTag();
        if (tag != null && !tag.equals("!") && !tag.equals(YAML + "map") && !tag.equals(YAML + "set")) {
            throw unknown(tag, start);
        }
        PyDict dict = new PyDict();
        PyDict merged = null;
        while (!events.is(Event.ID.MappingEnd)) {
            Event keyEvent = events.next();
            Object key = node(keyEvent, true);
            Event valueEvent = events.next();
            Object value = node(valueEvent, false);
            if (key == PlainScalar.MERGE) {
                merged = merge(merged == null ? new PyDict() : merged, value, start, valueEvent);
                continue;
            }
            dict.put(
                    hashable(key == PlainScalar.VALUE ? "=" : key, keyEvent),
                    value == PlainScalar.MERGE ? "<<" : value);
        }
        events.next();
        if (merged != null) {
            merged.putAll(dict);
            dict = merged;
        }
        if (tag != null && tag.equals(YAML + "set")) {
            PySet set = new PySet();
            set.addAll(dict.keySet());
            return set;
        }
        return dict;
    }

    private static PyDict merge(PyDict into, @Nullable Object value, Event mapping, Event place) {
        if (value instanceof Map<?, ?> map) {
            into.putAll(map);
            return into;
        }
        if (value instanceof List<?> list) {
            for (int i = list.size() - 1; i >= 0; i--) {
                if (!(list.get(i) instanceof Map<?, ?> map)) {
                    throw YamlEvents.failure(
                            "expected a mapping for merging, but found " + Py.typeName(list.get(i)),
                            place.getStartMark());
                }
                into.putAll(map);
            }
            return into;
        }
        throw YamlEvents.failure(
                "expected a mapping or list of mappings for merging, but found a scalar", mapping.getStartMark());
    }

    private static @Nullable Object hashable(@Nullable Object key, Event event) {
        try {
            Py.requireHashable(key);
            return key;
        } catch (TemplateException unhashable) {
            throw YamlEvents.failure("found unhashable key", event.getStartMark());
        }
    }
}
