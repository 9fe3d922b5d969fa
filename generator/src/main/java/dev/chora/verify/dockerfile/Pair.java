package dev.chora.verify.dockerfile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name and a value of ENV, ARG or LABEL.
 *
 * @param name without quotes
 * @param value as written, with its quotes; null for an ARG without a default
 * @param line from 1
 */
public record Pair(String name, @Nullable String value, int line) {
    static List<Pair> of(Instruction instruction) {
        boolean arg = instruction.is("ARG");
        if (!arg && !instruction.is("ENV") && !instruction.is("LABEL")) {
            return List.of();
        }
        List<Word> words = instruction.words();
        if (words.isEmpty()) {
            return List.of();
        }
        Word first = words.get(0);
        if (!arg && first.text().indexOf('=') < 0) {
            String rest = instruction.arguments().strip().substring(first.text().length());
            return List.of(new Pair(first.plain(), rest.strip(), first.line()));
        }
        List<Pair> pairs = new ArrayList<>();
        for (Word word : words) {
            int sign = sign(word.text());
            String name = sign < 0 ? word.text() : word.text().substring(0, sign);
            String value = sign < 0 ? null : word.text().substring(sign + 1);
            pairs.add(new Pair(Variables.unquote(name, instruction.escape()), value, word.line()));
        }
        return pairs;
    }

    /** The first equals sign outside of quotes, for LABEL keys may be quoted. */
    private static int sign(String word) {
        char quote = 0;
        for (int i = 0; i < word.length(); i++) {
            char value = word.charAt(i);
            if (quote != 0) {
                quote = value == quote ? 0 : quote;
            } else if (value == '"' || value == '\'') {
                quote = value;
            } else if (value == '=') {
                return i;
            }
        }
        return -1;
    }

    /** The value without quotes, or an empty text. */
    public String plain() {
        return value == null ? "" : Variables.unquote(value, '\\');
    }
}
