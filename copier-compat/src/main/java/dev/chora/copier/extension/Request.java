package dev.chora.copier.extension;

import dev.chora.jinja.Arguments;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the helper is to do. */
final class Request {
    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    Request(String operation) {
        fields.put("do", operation);
    }

    Request with(String name, @Nullable Object value) {
        fields.put(name, value);
        return this;
    }

    /**
     * Adds the arguments of a call.
     *
     * @param first what stands before them; not looked at unless it is said to be there
     */
    Request arguments(@Nullable Object first, boolean hasFirst, Arguments arguments) {
        List<@Nullable Object> positional = new ArrayList<>();
        if (hasFirst) {
            positional.add(Wire.encode(first));
        }
        for (int i = 0; i < arguments.size(); i++) {
            positional.add(Wire.encode(arguments.get(i)));
        }
        Map<String, @Nullable Object> keywords = new LinkedHashMap<>();
        for (int i = 0; i < arguments.keywordCount(); i++) {
            keywords.put(arguments.keywordName(i), Wire.encode(arguments.keywordValue(i)));
        }
        return with("args", positional).with("kwargs", keywords);
    }

    Map<String, @Nullable Object> fields() {
        return fields;
    }
}
