package dev.chora.copier.merge.structure;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Cuts a YAML text at the places that the parser's events name. */
final class YamlReader {
    private static final String MERGE_KEY = "<<";

    private final String text;
    private final Iterator<Event> events;
    private final int[] offsets;
    private Event next;
    private int at;

    YamlReader(String text) {
        this.text = text;
        this.offsets = offsets(text);
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        this.events = new Yaml(options).parse(new StringReader(text)).iterator();
        this.next = events.next();
    }

    Block read() throws MalformedException {
        take();
        List<Item> documents = new ArrayList<>();
        while (next.is(Event.ID.DocumentStart)) {
            documents.add(document(documents.size()));
        }
        return Block.of(Block.Kind.KEYED, "", documents, text.substring(at));
    }

    private Item document(int number) throws MalformedException {
        int start = at;
        DocumentStartEvent event = (DocumentStartEvent) take();
        if (event.getExplicit()) {
            at = lineEnd(end(event));
        }
        String head = text.substring(start, at);
        Event content = take();
        boolean inHeader = start(content) < at;
        if (inHeader) {
            throw new MalformedException("content on the line of a document's start", at);
        }
        Item item;
        if (content instanceof CollectionStartEvent collection && !collection.isFlow()) {
            item = new Item("document" + number, "", head, block(collection), "");
        } else {
            item = simple("document" + number, head, start(content), content);
        }
        take();
        return item;
    }

    private Block block(CollectionStartEvent event) throws MalformedException {
        return event instanceof MappingStartEvent ? mapping() : sequence();
    }

    private Block mapping() throws MalformedException {
        List<Item> items = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        while (!next.is(Event.ID.MappingEnd)) {
            Event key = take();
            if (!(key instanceof ScalarEvent scalar)) {
                throw new MalformedException("key that is no plain text", start(key));
            }
            String name = scalar.getValue();
            if (!keys.add(name) && !name.equals(MERGE_KEY)) {
                throw new MalformedException("key twice", start(key));
            }
            int keyStart = start(key);
            String lead = text.substring(at, keyStart);
            if (uncommented(lead).indexOf('?') >= 0) {
                throw new MalformedException("explicit key", keyStart);
            }
            at = end(key);
            items.add(entry(name, lead, keyStart));
        }
        take();
        return Block.of(Block.Kind.KEYED, "", items, "");
    }

    private Block sequence() throws MalformedException {
        List<Item> items = new ArrayList<>();
        while (!next.is(Event.ID.SequenceEnd)) {
            int from = at;
            int dash = dash();
            String lead = text.substring(from, dash);
            at = dash + 1;
            Item item = entry("", lead, dash);
            String name = item.value() instanceof Block block ? ListNames.naming(block) : null;
            items.add(new Item(
                    name == null ? item.value().text().strip() : name, lead, item.head(), item.value(), item.after()));
        }
        take();
        return Block.of(Block.Kind.LISTED, "", items, "");
    }

    /** The value behind a key or dash that was just passed. */
    private Item entry(String key, String lead, int start) throws MalformedException {
        Event value = take();
        if (value instanceof CollectionStartEvent collection && !collection.isFlow()) {
            int content = start(value);
            int line = lineEnd(at);
            at = content >= line ? line : content;
            String head = text.substring(start, at);
            return new Item(key, lead, head, block(collection), "");
        }
        return simple(key, lead, start, value);
    }

    private Item simple(String key, String lead, int start, Event value) {
        int from = start(value);
        Node node;
        if (value instanceof CollectionStartEvent) {
            int to = skipFlow();
            node = flow(from, to);
            at = to;
        } else {
            at = end(value);
            node = new Leaf(text.substring(from, at));
        }
        int valueEnd = at;
        if (at == 0 || at == from || text.charAt(at - 1) != '\n') {
            at = lineEnd(at);
        }
        return new Item(key, lead, text.substring(start, from), node, text.substring(valueEnd, at));
    }

    /** Passes the events of a flow collection; gives the offset behind it. */
    private int skipFlow() {
        int depth = 1;
        Event last = next;
        while (depth > 0) {
            last = take();
            if (last instanceof CollectionStartEvent) {
                depth++;
            } else if (last.is(Event.ID.MappingEnd) || last.is(Event.ID.SequenceEnd)) {
                depth--;
            }
        }
        return end(last);
    }

    private Node flow(int from, int to) {
        BracketReader reader = new BracketReader(text, from, BracketReader.Language.YAML);
        try {
            Node node = reader.value();
            if (reader.position() == to) {
                return node;
            }
        } catch (MalformedException unusual) {
            return new Leaf(text.substring(from, to));
        }
        return new Leaf(text.substring(from, to));
    }

    private int dash() throws MalformedException {
        for (int i = at; i < text.length(); i++) {
            char value = text.charAt(i);
            if (value == '-') {
                return i;
            }
            if (value == '#') {
                i = lineEnd(i) - 1;
            } else if (value > ' ') {
                break;
            }
        }
        throw new MalformedException("dash expected", at);
    }

    private static String uncommented(String trivia) {
        StringBuilder rest = new StringBuilder();
        for (String line : trivia.split("\n", -1)) {
            int comment = line.indexOf('#');
            rest.append(comment < 0 ? line : line.substring(0, comment));
        }
        return rest.toString();
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }

    private Event take() {
        Event taken = next;
        if (events.hasNext()) {
            next = events.next();
        }
        return taken;
    }

    private int start(Event event) {
        return offset(event.getStartMark());
    }

    private int end(Event event) {
        return offset(event.getEndMark());
    }

    private int offset(Mark mark) {
        int index = mark.getIndex();
        return offsets.length == 0 ? index : offsets[index];
    }

    /** Where the code points begin, which the parser counts; empty when they are all one character. */
    private static int[] offsets(String text) {
        int points = text.codePointCount(0, text.length());
        if (points == text.length()) {
            return new int[0];
        }
        int[] offsets = new int[points + 1];
        int offset = 0;
        for (int i = 0; i <= points; i++) {
            offsets[i] = offset;
            offset += offset < text.length() ? Character.charCount(text.codePointAt(offset)) : 0;
        }
        return offsets;
    }
}
