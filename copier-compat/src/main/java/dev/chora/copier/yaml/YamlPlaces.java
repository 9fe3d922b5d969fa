package dev.chora.copier.yaml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Finds where in a text a value stands. Used only after something went wrong, by reading the text once more, so that
 * reading itself need not remember places.
 */
public final class YamlPlaces {
    /**
     * A place.
     *
     * @param line from 1
     * @param column from 1
     * @param block whether the value is a block scalar, whose text starts on the next line
     */
    public record Place(int line, int column, boolean block) {}

    private final YamlEvents events;
    private final List<?> path;
    private @Nullable Place found;

    private YamlPlaces(String text, List<?> path) {
        this.events = new YamlEvents(text);
        this.path = path;
    }

    /**
     * The place of the value at a path of keys (texts) and indices (integers); that of its nearest known parent when the
     * path is not all there, null when not even its first step is. The last document that has it counts.
     */
    public static @Nullable Place find(String text, List<?> path) {
        YamlPlaces places = new YamlPlaces(text, path);
        try {
            while (!places.events.is(Event.ID.StreamEnd)) {
                places.events.next();
                places.node(places.events.next(), 0, true);
                places.events.next();
            }
        } catch (YamlFailure unreadable) {
            return places.found;
        }
        return places.found;
    }

    private void node(Event event, int depth, boolean onPath) {
        if (onPath && depth > 0) {
            boolean block = event instanceof ScalarEvent scalar
                    && (scalar.getScalarStyle() == ScalarStyle.LITERAL
                            || scalar.getScalarStyle() == ScalarStyle.FOLDED);
            Mark mark = event.getStartMark();
            found = new Place(mark.getLine() + 1, mark.getColumn() + 1, block);
        }
        if (event.is(Event.ID.SequenceStart)) {
            for (int i = 0; !events.is(Event.ID.SequenceEnd); i++) {
                node(
                        events.next(),
                        depth + 1,
                        onPath && depth < path.size() && Integer.valueOf(i).equals(path.get(depth)));
            }
            events.next();
        } else if (event.is(Event.ID.MappingStart)) {
            while (!events.is(Event.ID.MappingEnd)) {
                Event key = events.next();
                boolean step = onPath && depth < path.size() && isKey(key, path.get(depth));
                if (!(key instanceof ScalarEvent)) {
                    node(key, depth + 1, false);
                } else if (step) {
                    Mark mark = key.getStartMark();
                    found = new Place(mark.getLine() + 1, mark.getColumn() + 1, false);
                }
                node(events.next(), depth + 1, step);
            }
            events.next();
        }
    }

    private static boolean isKey(Event event, @Nullable Object step) {
        return event instanceof ScalarEvent scalar && scalar.getValue().equals(step);
    }
}
