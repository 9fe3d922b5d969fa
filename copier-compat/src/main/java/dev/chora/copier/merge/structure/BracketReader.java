package dev.chora.copier.merge.structure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads values between brackets: JSON, the arrays and inline tables of TOML, the flow style of YAML. Entries are separated
 * by commas; comments and layout stay with the entries that they stand at.
 */
final class BracketReader {
    /** What the languages differ in. */
    enum Language {
        JSON(':', false, false),
        /** JSON with comments and trailing commas, as editors read it. */
        JSON_COMMENTS(':', true, false),
        TOML('=', false, true),
        YAML(':', false, true);

        private final char joint;
        private final boolean slashComments;
        private final boolean hashComments;

        Language(char joint, boolean slashComments, boolean hashComments) {
            this.joint = joint;
            this.slashComments = slashComments;
            this.hashComments = hashComments;
        }
    }

    private static final int DEEPEST = 500;

    private final String text;
    private final Language language;
    private int at;
    private int depth;

    BracketReader(String text, int at, Language language) {
        this.text = text;
        this.at = at;
        this.language = language;
    }

    /** Offset behind what was read. */
    int position() {
        return at;
    }

    /** Blank characters and comments from here on. */
    String trivia() {
        int start = at;
        skipTrivia();
        return text.substring(start, at);
    }

    /** One value; brackets are looked into. */
    Node value() throws MalformedException {
        char next = peek();
        if (next == '[' || next == '{') {
            return block(next);
        }
        int start = at;
        if (next == '"' || next == '\'') {
            string();
        } else {
            bare();
        }
        String word = text.substring(start, at);
        if (language == Language.JSON || language == Language.JSON_COMMENTS) {
            JsonWords.check(word, start);
        }
        return new Leaf(word);
    }

    private Block block(char open) throws MalformedException {
        if (++depth > DEEPEST) {
            throw new MalformedException("too deep", at);
        }
        boolean keyed = open == '{';
        char close = keyed ? '}' : ']';
        at++;
        List<Item> items = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        boolean trailing = false;
        String lead = trivia();
        while (peek() != close) {
            if (!items.isEmpty() && !trailing) {
                throw new MalformedException("comma expected", at);
            }
            Item item = keyed ? pair(lead) : element(lead);
            if (keyed && !keys.add(item.key())) {
                throw new MalformedException("key twice", at);
            }
            String behind = trivia();
            trailing = peek() == ',';
            String after;
            if (trailing) {
                at++;
                after = behind + restOfLine();
                lead = trivia();
            } else {
                int line = behind.indexOf('\n');
                boolean comment = !behind.isBlank()
                        && line > 0
                        && !behind.substring(0, line).isBlank();
                after = comment ? behind.substring(0, line) : "";
                lead = behind.substring(after.length());
            }
            items.add(new Item(item.key(), item.lead(), item.head(), item.value(), after));
        }
        at++;
        depth--;
        if (trailing && language == Language.JSON) {
            throw new MalformedException("trailing comma", at);
        }
        Block.Kind kind = keyed ? Block.Kind.KEYED : Block.Kind.LISTED;
        return new Block(kind, String.valueOf(open), items, ",", trailing, lead + close);
    }

    private Item pair(String lead) throws MalformedException {
        int start = at;
        String key = key();
        skipTrivia();
        if (peek() != language.joint) {
            throw new MalformedException("no value", at);
        }
        at++;
        skipTrivia();
        String head = text.substring(start, at);
        return new Item(key, lead, head, value(), "");
    }

    private String key() throws MalformedException {
        int start = at;
        char first = peek();
        if (language == Language.TOML) {
            TomlKeys keys = new TomlKeys(text, at);
            String key = keys.read();
            at = keys.position();
            return key;
        }
        if (first == '"' || first == '\'') {
            string();
            return text.substring(start + 1, at - 1);
        }
        if (language != Language.YAML) {
            throw new MalformedException("key without quotes", at);
        }
        while (at < text.length() && ":,{}[]\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at).strip();
    }

    private Item element(String lead) throws MalformedException {
        Node value = value();
        String name = value instanceof Block block ? ListNames.naming(block) : null;
        return new Item(name == null ? value.text() : name, lead, "", value, "");
    }

    private void bare() throws MalformedException {
        int start = at;
        while (at < text.length() && !endsBare(text.charAt(at))) {
            at++;
        }
        int end = at;
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        at = end;
        if (at == start) {
            throw new MalformedException("value expected", at);
        }
    }

    private boolean endsBare(char value) {
        boolean comment = (language.hashComments && value == '#' && at > 0 && text.charAt(at - 1) <= ' ')
                || (language.slashComments && value == '/');
        return comment
                || ",]}\n\r\t".indexOf(value) >= 0
                || (value == ' ' && language != Language.YAML && language != Language.TOML);
    }

    private void string() throws MalformedException {
        int end = Strings.end(text, at, language);
        if (end < 0) {
            throw new MalformedException("string without end", at);
        }
        at = end;
    }

    private String restOfLine() {
        int start = at;
        int probe = at;
        while (probe < text.length() && (text.charAt(probe) == ' ' || text.charAt(probe) == '\t')) {
            probe++;
        }
        if (probe < text.length() && startsComment(probe)) {
            int end = text.indexOf('\n', probe);
            int closed = text.startsWith("/*", probe) ? text.indexOf("*/", probe) + 2 : -1;
            at = closed > 1 ? closed : end < 0 ? text.length() : end;
            return text.substring(start, at);
        }
        return "";
    }

    private boolean startsComment(int offset) {
        char value = text.charAt(offset);
        if (language.hashComments && value == '#') {
            return true;
        }
        return language.slashComments && (text.startsWith("//", offset) || text.startsWith("/*", offset));
    }

    private void skipTrivia() {
        while (at < text.length()) {
            if (text.charAt(at) <= ' ') {
                at++;
            } else if (!startsComment(at)) {
                return;
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                at = end < 0 ? text.length() : end + 2;
            } else {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            }
        }
    }

    private char peek() throws MalformedException {
        if (at >= text.length()) {
            throw new MalformedException("end of text", at);
        }
        return text.charAt(at);
    }
}
