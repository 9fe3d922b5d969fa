package dev.chora.ledger;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a Dockerfile says about its image.
 *
 * @param file its path in the project
 * @param stages how many stages it has
 * @param multiStage whether the last stage takes what an earlier one made
 * @param nonRoot whether the container runs as somebody other than root
 * @param healthCheck whether it checks its health
 * @param install how the project gets in: {@code wheel}, {@code editable}, {@code source}; null when it is not seen
 * @param base what the last stage is built on, with arguments filled in
 * @param minimalBase whether that is a slim, alpine, distroless or empty image
 */
public record ImageFacts(
        String file,
        int stages,
        boolean multiStage,
        boolean nonRoot,
        boolean healthCheck,
        @Nullable String install,
        String base,
        boolean minimalBase) {
    static ImageFacts of(Fields fields) {
        return new ImageFacts(
                fields.text("file"),
                (int) fields.count("stages"),
                fields.flag("multi_stage"),
                fields.flag("non_root"),
                fields.flag("health_check"),
                fields.optional("install"),
                fields.text("base"),
                fields.flag("minimal_base"));
    }

    Map<String, @Nullable Object> fields() {
        return Fields.map(
                "file", file,
                "stages", (long) stages,
                "multi_stage", multiStage,
                "non_root", nonRoot,
                "health_check", healthCheck,
                "install", install,
                "base", base,
                "minimal_base", minimalBase);
    }
}
