package dev.chora.jinja;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Templates held in memory: name to source. */
public final class MapLoader implements Loader {
    private final Map<String, String> sources;

    public MapLoader(Map<String, String> sources) {
        this.sources = Map.copyOf(sources);
    }

    @Override
    public @Nullable String source(String name) {
        return sources.get(name);
    }
}
