package dev.chora.verify.rules.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads YAML for its form: any tag is fine, several documents are, a key twice is not (YAML 1.2, 3.2.1.1). */
final class YamlFaults {
    /** A mapping or a sequence that is open. */
    private static final class Open {
        private final @Nullable Map<String, Integer> keys;
        private boolean keyNext = true;

        Open(boolean mapping) {
            this.keys = mapping ? new HashMap<>() : null;
        }
    }

    private final List<ParseFault> faults = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Set<String> anchors = new HashSet<>();

    private YamlFaults() {}

    static List<ParseFault> of(String text) {
        YamlFaults reader = new YamlFaults();
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        try {
            ParserImpl parser = new ParserImpl(new StreamReader(text), options);
            Event event;
            do {
                event = parser.getEvent();
                reader.take(event);
            } while (!event.is(Event.ID.StreamEnd));
        } catch (MarkedYAMLException wrong) {
            reader.faults.add(fault(wrong));
        } catch (ReaderException wrong) {
            int line = 1
                    + (int) text.substring(0, Math.min(text.length(), wrong.getPosition()))
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            String sign = "U+" + Integer.toHexString(wrong.getCodePoint());
            reader.faults.add(new ParseFault(false, line, 0, "the character " + sign + " is not allowed in YAML"));
        } catch (YAMLException wrong) {
            reader.faults.add(new ParseFault(false, 1, 0, String.valueOf(wrong.getMessage())));
        }
        return reader.faults;
    }

    private static ParseFault fault(MarkedYAMLException wrong) {
        Mark mark = wrong.getProblemMark();
        Mark place = mark == null ? wrong.getContextMark() : mark;
        String problem = String.valueOf(wrong.getProblem());
        String said = wrong.getContext() == null ? problem : wrong.getContext() + ": " + problem;
        return new ParseFault(
                false, place == null ? 1 : place.getLine() + 1, place == null ? 0 : place.getColumn() + 1, said);
    }

    private void take(Event event) {
        if (event.is(Event.ID.DocumentStart)) {
            anchors.clear();
        } else if (event instanceof AliasEvent alias) {
            if (!anchors.contains(alias.getAnchor())) {
                Mark mark = alias.getStartMark();
                faults.add(new ParseFault(
                        false,
                        mark.getLine() + 1,
                        mark.getColumn() + 1,
                        "no anchor &" + alias.getAnchor() + " stands before this alias"));
            }
            passed();
        } else if (event instanceof ScalarEvent scalar) {
            anchor(scalar);
            key(scalar);
            passed();
        } else if (event instanceof CollectionStartEvent collection) {
            anchor(collection);
            open.push(new Open(event instanceof MappingStartEvent));
        } else if (event.is(Event.ID.MappingEnd) || event.is(Event.ID.SequenceEnd)) {
            open.pop();
            passed();
        }
    }

    private void anchor(NodeEvent event) {
        if (event.getAnchor() != null) {
            anchors.add(event.getAnchor());
        }
    }

    private void key(ScalarEvent scalar) {
        Open top = open.peek();
        if (top == null || top.keys == null || !top.keyNext) {
            return;
        }
        boolean plain = scalar.isPlain();
        String name = scalar.getValue();
        if (plain && name.equals("<<")) {
            return;
        }
        // a quoted number is another key than the number
        boolean number = !name.isEmpty() && Character.isDigit(name.charAt(0));
        Mark mark = scalar.getStartMark();
        Integer first = top.keys.putIfAbsent(number && !plain ? '"' + name : name, mark.getLine() + 1);
        if (first != null) {
            faults.add(new ParseFault(
                    true,
                    mark.getLine() + 1,
                    mark.getColumn() + 1,
                    "the key '" + name + "' is already in line " + first));
        }
    }

    /** A whole node was read: in a mapping a value follows a key and a key a value. */
    private void passed() {
        Open top = open.peek();
        if (top != null) {
            top.keyNext = !top.keyNext;
        }
    }
}
