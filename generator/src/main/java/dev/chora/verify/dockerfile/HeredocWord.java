package dev.chora.verify.dockerfile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The opening of a here-document: {@code <<NAME}, {@code <<-NAME}, with quotes when variables stay as they are.
 *
 * @param cutsTabs whether tabs before its lines are dropped
 */
record HeredocWord(String name, boolean expands, boolean cutsTabs) {
    /** All that the words of an instruction open. */
    static List<HeredocWord> all(String arguments, char escape) {
        List<HeredocWord> found = new ArrayList<>();
        if (arguments.indexOf("<<") < 0) {
            return found;
        }
        for (int[] span : Words.spans(arguments, escape)) {
            HeredocWord word = of(arguments.substring(span[0], span[1]));
            if (word != null) {
                found.add(word);
            }
        }
        return found;
    }

    private static @Nullable HeredocWord of(String word) {
        int from = 0;
        while (from < word.length() && Character.isDigit(word.charAt(from))) {
            from++;
        }
        if (!word.startsWith("<<", from)) {
            return null;
        }
        from += 2;
        boolean cutsTabs = word.startsWith("-", from);
        String rest = word.substring(cutsTabs ? from + 1 : from);
        if (rest.isEmpty() || rest.indexOf('<') >= 0) {
            return null;
        }
        String name = Variables.unquote(rest, '\\');
        return name.isEmpty() ? null : new HeredocWord(name, name.equals(rest), cutsTabs);
    }
}
