package dev.chora.verify.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads trees. Only the parser of SnakeYAML is used, which neither resolves types nor makes objects. */
public final class YamlTree {
    private static final String MERGE = "<<";

    private final ParserImpl parser;
    private final Map<String, YamlNode> anchors = new HashMap<>();

    private YamlTree(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        parser = new ParserImpl(new StreamReader(text), options);
    }

    /** The documents of a text; null when it is no YAML, which another check tells. */
    public static @Nullable List<YamlNode> documents(String text) {
        try {
            return new YamlTree(text).read();
        } catch (YAMLException unreadable) {
            return null;
        }
    }

    /** The first document when it is a mapping, else null. */
    public static @Nullable YamlMap map(@Nullable String text) {
        List<YamlNode> documents = text == null ? null : documents(text);
        return documents != null && !documents.isEmpty() && documents.get(0) instanceof YamlMap map ? map : null;
    }

    private List<YamlNode> read() {
        List<YamlNode> documents = new ArrayList<>(1);
        for (Event event = parser.getEvent(); !event.is(Event.ID.StreamEnd); event = parser.getEvent()) {
            if (!event.is(Event.ID.StreamStart)
                    && !event.is(Event.ID.DocumentStart)
                    && !event.is(Event.ID.DocumentEnd)) {
                documents.add(node(event));
                anchors.clear();
            }
        }
        return documents;
    }

    private YamlNode node(Event event) {
        Mark mark = event.getStartMark();
        int line = mark.getLine() + 1;
        int column = mark.getColumn() + 1;
        if (event instanceof AliasEvent alias) {
            YamlNode meant = anchors.get(alias.getAnchor());
            if (meant == null) {
                throw new YAMLException("found undefined alias " + alias.getAnchor());
            }
            return meant;
        }
        YamlNode node;
        if (event instanceof ScalarEvent scalar) {
            ScalarStyle style = scalar.getScalarStyle();
            boolean block = style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED;
            node = new YamlScalar(
                    line, column, tag(scalar.getTag()), scalar.getValue(), style == ScalarStyle.PLAIN, block);
        } else if (event instanceof SequenceStartEvent sequence) {
            List<YamlNode> items = new ArrayList<>();
            for (Event next = parser.getEvent(); !next.is(Event.ID.SequenceEnd); next = parser.getEvent()) {
                items.add(node(next));
            }
            node = new YamlList(line, column, tag(sequence.getTag()), items);
        } else {
            node = mapping(line, column, tag(((MappingStartEvent) event).getTag()));
        }
        String anchor = ((NodeEvent) event).getAnchor();
        if (anchor != null) {
            anchors.put(anchor, node);
        }
        return node;
    }

    private YamlMap mapping(int line, int column, String tag) {
        List<YamlMap.Entry> own = new ArrayList<>();
        List<YamlMap> merged = new ArrayList<>(0);
        for (Event next = parser.getEvent(); !next.is(Event.ID.MappingEnd); next = parser.getEvent()) {
            YamlNode key = node(next);
            YamlNode value = node(parser.getEvent());
            if (key instanceof YamlScalar scalar) {
                if (scalar.plain() && scalar.text().equals(MERGE)) {
                    collect(value, merged);
                } else {
                    own.add(new YamlMap.Entry(scalar, value));
                }
            }
        }
        for (YamlMap map : merged) {
            for (YamlMap.Entry entry : map.entries()) {
                if (!contains(own, entry.name())) {
                    own.add(entry);
                }
            }
        }
        return new YamlMap(line, column, tag, own);
    }

    private static void collect(YamlNode value, List<YamlMap> merged) {
        if (value instanceof YamlMap map) {
            merged.add(map);
        } else if (value instanceof YamlList list) {
            for (YamlNode item : list.items()) {
                collect(item, merged);
            }
        }
    }

    private static boolean contains(List<YamlMap.Entry> entries, String name) {
        for (YamlMap.Entry entry : entries) {
            if (entry.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static String tag(@Nullable String tag) {
        return tag == null ? "" : tag;
    }
}
