package dev.chora.verify.rules.model;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A mapping with known keys.
 *
 * @param name its name in the model, also the word for it in messages
 * @param keys the keys in the order of the model
 * @param required those that must be there
 * @param extensible whether keys that start with {@code x-} are free
 */
record Struct(String name, Map<String, Type> keys, Set<String> required, boolean extensible) {
    boolean knows(String key) {
        return keys.containsKey(key) || (extensible && key.startsWith("x-"));
    }

    List<String> names() {
        return List.copyOf(keys.keySet());
    }
}
