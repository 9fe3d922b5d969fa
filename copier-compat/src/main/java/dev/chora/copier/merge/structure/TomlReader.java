package dev.chora.copier.merge.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Cuts a TOML text, which is known to be well formed, into tables and their entries. */
final class TomlReader {
    private final String text;
    private final List<Item> top = new ArrayList<>();
    /** Arrays of tables: their key to the name of the element that is open. */
    private final Map<String, String> openElements = new TreeMap<>();

    private final Map<String, Integer> elements = new TreeMap<>();
    private int at;

    TomlReader(String text) {
        this.text = text;
    }

    Block read() throws MalformedException {
        top.add(new Item("", "", "", entries(), ""));
        String lead = trivia();
        while (at < text.length()) {
            top.add(table(lead));
            lead = trivia();
        }
        return Block.of(Block.Kind.KEYED, "", top, lead);
    }

    private Item table(String lead) throws MalformedException {
        int start = at;
        boolean element = text.startsWith("[[", at);
        TomlKeys keys = new TomlKeys(text, at + (element ? 2 : 1));
        String name = keys.read();
        at = keys.position();
        toLineEnd();
        String head = text.substring(start, at);
        Block block = entries();
        return new Item(element ? elementKey(name, block) : "[" + scoped(name), lead, head, block, "");
    }

    /** The entries up to the next header; what stands before that header belongs to it. */
    private Block entries() throws MalformedException {
        List<Item> entries = new ArrayList<>();
        int end = at;
        String lead = trivia();
        while (at < text.length() && text.charAt(at) != '[') {
            entries.add(entry(lead));
            end = at;
            lead = trivia();
        }
        at = end;
        return Block.of(Block.Kind.KEYED, "", entries, "");
    }

    /** Elements of an array of tables are known by what names them, else by their place. */
    private String elementKey(String name, Block block) {
        int place = elements.merge(name, 1, Integer::sum);
        String naming = ListNames.naming(block);
        String element = naming == null ? "#" + place : naming;
        String key = "[[" + scoped(name) + "]]" + element;
        for (Item item : top) {
            if (item.key().equals(key)) {
                key = key + "#" + place;
                break;
            }
        }
        openElements.put(name, key);
        return key;
    }

    /** Tables below an element of an array belong to that element. */
    private String scoped(String name) {
        for (int end = name.lastIndexOf(TomlKeys.JOINT); end > 0; end = name.lastIndexOf(TomlKeys.JOINT, end - 1)) {
            String element = openElements.get(name.substring(0, end));
            if (element != null) {
                return element + name.substring(end);
            }
        }
        return name;
    }

    private Item entry(String lead) throws MalformedException {
        int start = at;
        TomlKeys keys = new TomlKeys(text, at);
        String key = keys.read();
        at = text.indexOf('=', keys.position()) + 1;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        String head = text.substring(start, at);
        BracketReader reader = new BracketReader(text, at, BracketReader.Language.TOML);
        Node value = reader.value();
        at = reader.position();
        int valueEnd = at;
        toLineEnd();
        return new Item(key, lead, head, value, text.substring(valueEnd, at));
    }

    private void toLineEnd() {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end + 1;
    }

    private String trivia() {
        int start = at;
        while (at < text.length()) {
            int line = at;
            while (line < text.length() && (text.charAt(line) == ' ' || text.charAt(line) == '\t')) {
                line++;
            }
            boolean blank = line == text.length() || text.charAt(line) == '\n' || text.charAt(line) == '#';
            if (!blank) {
                at = line;
                break;
            }
            toLineEnd();
        }
        return text.substring(start, at);
    }
}
