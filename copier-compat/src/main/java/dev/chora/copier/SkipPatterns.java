package dev.chora.copier;

import dev.chora.copier.pattern.PathPatterns;
import dev.chora.copier.write.KeptPaths;
import org.jspecify.annotations.Nullable;

/** The skip-if-exists patterns of a run; rendered when the first path differs, as in Copier. */
final class SkipPatterns implements KeptPaths {
    private final Generation generation;
    private @Nullable PathPatterns patterns;

    SkipPatterns(Generation generation) {
        this.generation = generation;
    }

    @Override
    public boolean keeps(String path) {
        if (patterns == null) {
            patterns = generation.skipPatterns();
        }
        return patterns.matches(path);
    }
}
