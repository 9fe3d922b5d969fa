package dev.chora.copier.merge.structure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Cuts a justfile into its top-level pieces, as the grammar of just describes them. */
final class JustfileReader {
    private final String text;
    private int at;

    JustfileReader(String text) {
        this.text = text;
    }

    Block read() throws MalformedException {
        List<Item> items = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        String lead = lead();
        while (at < text.length()) {
            int start = at;
            String line = text.substring(at, lineEnd(at)).stripTrailing();
            if (line.isEmpty() || line.charAt(0) <= ' ') {
                throw new MalformedException("indented line outside of a recipe", at);
            }
            String key = key(line);
            at = key.startsWith("recipe ") ? recipeEnd() : statementEnd();
            if (!keys.add(key)) {
                throw new MalformedException("defined twice", start);
            }
            items.add(Item.of(key, lead, text.substring(start, at)));
            lead = lead();
        }
        return Block.of(Block.Kind.KEYED, "", items, lead);
    }

    /** Blank lines, comments and attributes. */
    private String lead() {
        int start = at;
        while (at < text.length()) {
            int end = lineEnd(at);
            String line = text.substring(at, end).stripTrailing();
            boolean attribute = line.startsWith("[") && line.endsWith("]");
            if (!line.isBlank() && line.charAt(0) != '#' && !attribute) {
                break;
            }
            at = end;
        }
        return text.substring(start, at);
    }

    private String key(String line) throws MalformedException {
        String[] words = line.split("\\s+", 3);
        int walrus = outsideQuotes(line, ":=");
        if (words[0].equals("set") && words.length > 1 && (walrus > 0 || words.length == 2)) {
            return "set " + name(words[1]);
        }
        if (words[0].equals("alias") && walrus > 0) {
            return "alias " + name(words[1]);
        }
        if ((words[0].equals("import")
                        || words[0].equals("import?")
                        || words[0].equals("mod")
                        || words[0].equals("mod?"))
                && words.length > 1
                && outsideQuotes(line, ":") < 0) {
            return words[0] + " " + line.substring(words[0].length()).strip();
        }
        if (walrus > 0) {
            String name = words[0].equals("export") ? words[1] : words[0];
            return "variable " + name(name);
        }
        String recipe = name(line.startsWith("@") ? line.substring(1) : line);
        if (recipe.isEmpty() || outsideQuotes(line, ":") < 0) {
            throw new MalformedException("no recipe", at);
        }
        return "recipe " + recipe;
    }

    private static String name(String word) {
        int end = 0;
        while (end < word.length()
                && (Character.isLetterOrDigit(word.charAt(end))
                        || word.charAt(end) == '_'
                        || word.charAt(end) == '-')) {
            end++;
        }
        return word.substring(0, end);
    }

    private static int outsideQuotes(String line, String wanted) {
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char value = line.charAt(i);
            if (quote != 0) {
                quote = value == quote ? 0 : quote;
            } else if (value == '"' || value == '\'' || value == '`') {
                quote = value;
            } else if (line.startsWith(wanted, i)) {
                return i;
            }
        }
        return -1;
    }

    /** A header, which may go on over several lines, and the indented lines below it; blank lines behind are left. */
    private int recipeEnd() {
        int end = lineEnd(at);
        while (end < text.length() && text.substring(at, end).stripTrailing().endsWith("\\")) {
            end = lineEnd(end);
        }
        int probe = end;
        while (probe < text.length()) {
            int next = lineEnd(probe);
            String line = text.substring(probe, next);
            if (!line.isBlank()) {
                if (line.charAt(0) != ' ' && line.charAt(0) != '\t') {
                    break;
                }
                end = next;
            }
            probe = next;
        }
        return end;
    }

    /** One line, or as many as an open bracket or a string with three quotes needs. */
    private int statementEnd() throws MalformedException {
        int end = lineEnd(at);
        while (open(text.substring(at, end))) {
            if (end == text.length()) {
                throw new MalformedException("statement without end", at);
            }
            end = lineEnd(end);
        }
        return end;
    }

    private static boolean open(String statement) {
        int depth = 0;
        for (int i = 0; i < statement.length(); i++) {
            char value = statement.charAt(i);
            if (value == '"' || value == '\'' || value == '`') {
                String quote = String.valueOf(value).repeat(3);
                boolean triple = statement.startsWith(quote, i);
                String closing = triple ? quote : String.valueOf(value);
                int end = statement.indexOf(closing, i + closing.length());
                if (end < 0) {
                    return triple;
                }
                i = end + closing.length() - 1;
            } else if (value == '#') {
                i = statement.indexOf('\n', i);
                if (i < 0) {
                    break;
                }
            } else if (value == '(' || value == '[' || value == '{') {
                depth++;
            } else if (value == ')' || value == ']' || value == '}') {
                depth--;
            }
        }
        return depth > 0 || statement.stripTrailing().endsWith("\\");
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }
}
