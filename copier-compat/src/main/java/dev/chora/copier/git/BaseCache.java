package dev.chora.copier.git;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects of a pack by their offset, forgotten all at once when they take too much room. */
final class BaseCache {
    private static final long LIMIT = 8L << 20;

    private final Map<Long, GitObject> objects = new HashMap<>();
    private long bytes;

    @Nullable
    GitObject get(long offset) {
        return objects.get(offset);
    }

    void put(long offset, GitObject object) {
        if (bytes > LIMIT) {
            objects.clear();
            bytes = 0;
        }
        objects.put(offset, object);
        bytes += object.data().length;
    }
}
