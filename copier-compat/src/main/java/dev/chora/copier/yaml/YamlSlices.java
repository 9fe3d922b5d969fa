package dev.chora.copier.yaml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Cuts a text that is a YAML list into the texts of its items, without reading the items. */
public final class YamlSlices {
    private YamlSlices() {}

    /**
     * The text of each item of the outermost list, without blanks around it and without the quotes of a quoted text; null
     * when the text is no list.
     *
     * @throws YamlFailure when it is no YAML
     */
    public static @Nullable List<String> items(String text) {
        YamlEvents events = new YamlEvents(text);
        if (events.is(Event.ID.StreamEnd)) {
            return null;
        }
        events.next();
        if (!events.next().is(Event.ID.SequenceStart)) {
            return null;
        }
        List<String> items = new ArrayList<>();
        while (!events.is(Event.ID.SequenceEnd)) {
            Event first = events.next();
            Event last = first;
            int depth = opens(first);
            while (depth > 0) {
                last = events.next();
                depth += opens(last);
            }
            String raw = text.substring(
                            text.offsetByCodePoints(0, first.getStartMark().getIndex()),
                            text.offsetByCodePoints(0, last.getEndMark().getIndex()))
                    .strip();
            items.add(isQuotedText(first, raw) ? raw.substring(1, raw.length() - 1) : raw);
        }
        events.next();
        events.next();
        if (!events.is(Event.ID.StreamEnd)) {
            throw events.failure("expected a single document in the stream, but found another document");
        }
        return items;
    }

    private static int opens(Event event) {
        if (event.is(Event.ID.SequenceStart) || event.is(Event.ID.MappingStart)) {
            return 1;
        }
        return event.is(Event.ID.SequenceEnd) || event.is(Event.ID.MappingEnd) ? -1 : 0;
    }

    private static boolean isQuotedText(Event event, String raw) {
        return event instanceof ScalarEvent scalar
                && (scalar.getTag() == null || scalar.getTag().equals("tag:yaml.org,2002:str"))
                && (scalar.getScalarStyle() == ScalarStyle.SINGLE_QUOTED
                        || scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED)
                && raw.length() >= 2;
    }
}
