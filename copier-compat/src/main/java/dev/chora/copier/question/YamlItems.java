package dev.chora.copier.question;

import dev.chora.copier.yaml.YamlFailure;
import dev.chora.copier.yaml.YamlSlices;
import java.util.List;

/** The items of a multiple choice that was given as one text: {@code [a, "b", 3.10]}. */
final class YamlItems {
    private YamlItems() {}

    /**
     * The raw text of every item: only the outermost list is read, the items are left to the type of the question. Quotes
     * around a text go.
     */
    static List<String> of(String text) {
        try {
            List<String> items = YamlSlices.items(text);
            if (items == null) {
                throw new Refusal("it must be a list such as [a, b], but it is '" + text + "'");
            }
            return items;
        } catch (YamlFailure wrong) {
            throw new Refusal("it is no valid YAML list: " + wrong.getMessage());
        }
    }
}
