package dev.chora.ledger;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the workflows of a project do.
 *
 * @param system {@code github} or {@code gitlab}
 * @param builds whether they build an image
 * @param buildx whether they build it with buildx
 * @param cache kind of the layer cache: {@code gha}, {@code registry}, {@code local}…; null without one
 * @param cacheMode {@code max} or {@code min}; null without a cache that is written
 * @param coverage whether the coverage report is taken out of the container
 * @param architectures platforms that images are built for
 * @param registries hosts that images are pushed to
 * @param publishing names of the workflows that push images
 * @param release whether a tag or a release starts one of these
 * @param scanner what looks for vulnerabilities in the image; null without one
 */
public record CiFacts(
        String system,
        boolean builds,
        boolean buildx,
        @Nullable String cache,
        @Nullable String cacheMode,
        boolean coverage,
        List<String> architectures,
        List<String> registries,
        List<String> publishing,
        boolean release,
        @Nullable String scanner) {
    public CiFacts {
        architectures = List.copyOf(architectures);
        registries = List.copyOf(registries);
        publishing = List.copyOf(publishing);
    }

    static CiFacts of(Fields fields) {
        return new CiFacts(
                fields.text("system"),
                fields.flag("builds"),
                fields.flag("buildx"),
                fields.optional("cache"),
                fields.optional("cache_mode"),
                fields.flag("coverage"),
                fields.texts("architectures"),
                fields.texts("registries"),
                fields.texts("publishing"),
                fields.flag("release"),
                fields.optional("scanner"));
    }

    Map<String, @Nullable Object> fields() {
        return Fields.map(
                "system", system,
                "builds", builds,
                "buildx", buildx,
                "cache", cache,
                "cache_mode", cacheMode,
                "coverage", coverage,
                "architectures", architectures,
                "registries", registries,
                "publishing", publishing,
                "release", release,
                "scanner", scanner);
    }
}
