package dev.chora.verify.rules.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A model, read from a text like this:
 *
 * <pre>
 * healthcheck x-
 *   test       text | [text]
 *   interval   duration
 *   retries!   int
 *   mode       'host' | 'ingress'
 *   labels     {text|null} | [text]
 * </pre>
 *
 * A name at the margin starts a mapping with known keys ({@code x-}: extensions are free), {@code !} says that a key must
 * be there, {@code [t]} is a sequence, {@code [t]!} one without repetition, {@code {t}} a mapping with free keys.
 */
public final class Model {
    private final Map<String, Struct> structs = new LinkedHashMap<>();

    private Model(String text) {
        String name = "";
        boolean extensible = false;
        Map<String, Type> keys = new LinkedHashMap<>();
        Set<String> required = new LinkedHashSet<>();
        for (String line : text.split("\n", -1)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.charAt(0) != ' ') {
                add(name, keys, required, extensible);
                int end = line.indexOf(' ');
                extensible = end > 0 && line.endsWith(" x-");
                name = end > 0 ? line.substring(0, end) : line;
                keys = new LinkedHashMap<>();
                required = new LinkedHashSet<>();
            } else {
                String stripped = line.strip();
                int end = stripped.indexOf(' ');
                String key = stripped.substring(0, end);
                if (key.endsWith("!")) {
                    key = key.substring(0, key.length() - 1);
                    required.add(key);
                }
                keys.put(key, new TypeReader(stripped.substring(end)).read());
            }
        }
        add(name, keys, required, extensible);
    }

    /** The model in a resource beside a class. */
    public static Model beside(Class<?> owner, String resource) {
        try (InputStream stream = owner.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks " + resource);
            }
            return new Model(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Struct struct(String name) {
        Struct struct = structs.get(name);
        if (struct == null) {
            throw new IllegalStateException("the model has no " + name);
        }
        return struct;
    }

    /** The names of the structs that know a key. */
    List<String> owners(String key) {
        List<String> owners = new ArrayList<>();
        for (Struct struct : structs.values()) {
            if (struct.keys().containsKey(key)) {
                owners.add(struct.name());
            }
        }
        return owners;
    }

    private void add(String name, Map<String, Type> keys, Set<String> required, boolean extensible) {
        if (!name.isEmpty()) {
            structs.put(name, new Struct(name, keys, required, extensible));
        }
    }
}
