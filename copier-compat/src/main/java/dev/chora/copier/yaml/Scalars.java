package dev.chora.copier.yaml;

import dev.chora.jinja.python.PyBytes;
import dev.chora.jinja.python.PyTuple;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.Event;

/** Values with an explicit tag, which are rare. */
final class Scalars {
    private Scalars() {}

    static Object bool(String text) {
        return switch (text.toLowerCase(java.util.Locale.ROOT)) {
            case "yes", "true", "on" -> true;
            case "no", "false", "off" -> false;
            default -> throw new IllegalArgumentException("not a boolean");
        };
    }

    /** As {@code base64.decodebytes}: signs outside the alphabet are passed over. */
    static Object binary(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                throw new IllegalArgumentException("base64 data must be ASCII");
            }
        }
        return PyBytes.of(Base64.getMimeDecoder().decode(text));
    }

    static Object timestamp(String text) {
        Object value = Timestamp.resolve(text);
        if (value == null) {
            throw new IllegalArgumentException("not a timestamp");
        }
        return value;
    }

    /** A list of mappings with one entry each as a list of pairs. */
    static List<@Nullable Object> pairs(List<@Nullable Object> items, Event start) {
        List<@Nullable Object> pairs = new ArrayList<>(items.size());
        for (Object item : items) {
            if (!(item instanceof Map<?, ?> map) || map.size() != 1) {
                throw YamlEvents.failure("expected a mapping of length 1", start.getStartMark());
            }
            Map.Entry<?, ?> entry = map.entrySet().iterator().next();
            pairs.add(PyTuple.of(entry.getKey(), entry.getValue()));
        }
        return pairs;
    }
}
