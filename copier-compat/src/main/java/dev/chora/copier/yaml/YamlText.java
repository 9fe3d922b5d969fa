package dev.chora.copier.yaml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.Event;

/**
 * Reads YAML texts as PyYAML's {@code safe_load} does; values are those of {@code dev.chora.jinja.python}. A node that is
 * used twice through an alias is the same object twice.
 */
public final class YamlText {
    private YamlText() {}

    /**
     * The value of the only document; null for an empty text.
     *
     * @throws YamlFailure when the text is no YAML, has no safe value, or has several documents
     */
    public static @Nullable Object load(String text) {
        YamlEvents events = new YamlEvents(text);
        if (events.is(Event.ID.StreamEnd)) {
            return null;
        }
        Object value = new YamlBuilder(events, null).document();
        if (!events.is(Event.ID.StreamEnd)) {
            throw events.failure("expected a single document in the stream, but found another document");
        }
        return value;
    }

    /**
     * The values of all documents, null for an empty one.
     *
     * @param tags gives values to scalars with an unknown tag; null for none
     * @throws YamlFailure when the text is no YAML or has no safe value
     */
    public static List<@Nullable Object> loadAll(String text, @Nullable YamlTags tags) {
        List<@Nullable Object> documents = new ArrayList<>(2);
        YamlEvents events = new YamlEvents(text);
        while (!events.is(Event.ID.StreamEnd)) {
            documents.add(new YamlBuilder(events, tags).document());
        }
        return documents;
    }
}
