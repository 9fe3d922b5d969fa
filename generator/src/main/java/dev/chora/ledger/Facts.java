package dev.chora.ledger;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a project is, read from its files.
 *
 * @param template where it was made from, for example {@code chora:python}; null when no answers file says so
 * @param version of the template; null when the answers file has none
 * @param type the answer to {@code project_type}; null when there is none
 * @param artifacts paths of the Docker files that there are
 * @param dockerfile which Dockerfiles there are
 * @param image what the Dockerfile for production makes; null without one
 * @param compose null without a compose file
 * @param ci null without a workflow
 * @param monitoring what watches it while it runs: names of tools
 * @param level how far Docker is adopted, see {@link dev.chora.ledger.scan.LevelRule}; 0 without Docker
 * @param missing what the next level needs; empty at the highest
 * @param problems files that could not be understood, with the reason
 */
public record Facts(
        @Nullable String template,
        @Nullable String version,
        @Nullable String type,
        List<String> artifacts,
        DockerfileKind dockerfile,
        @Nullable ImageFacts image,
        @Nullable ComposeFacts compose,
        @Nullable CiFacts ci,
        List<String> monitoring,
        int level,
        List<String> missing,
        List<String> problems) {
    public Facts {
        artifacts = List.copyOf(artifacts);
        monitoring = List.copyOf(monitoring);
        missing = List.copyOf(missing);
        problems = List.copyOf(problems);
    }

    /** Whether it uses Docker at all. */
    public boolean docker() {
        return dockerfile != DockerfileKind.NONE;
    }

    static Facts of(Fields fields) {
        Fields image = fields.optionalObject("image");
        Fields compose = fields.optionalObject("compose");
        Fields ci = fields.optionalObject("ci");
        return new Facts(
                fields.optional("template"),
                fields.optional("version"),
                fields.optional("type"),
                fields.texts("artifacts"),
                DockerfileKind.of(fields.text("dockerfile")),
                image == null ? null : ImageFacts.of(image),
                compose == null ? null : ComposeFacts.of(compose),
                ci == null ? null : CiFacts.of(ci),
                fields.texts("monitoring"),
                (int) fields.count("level"),
                fields.texts("missing"),
                fields.texts("problems"));
    }

    /** As it is written to the ledger. */
    public Map<String, @Nullable Object> fields() {
        return Fields.map(
                "template", template,
                "version", version,
                "type", type,
                "artifacts", artifacts,
                "dockerfile", dockerfile.word(),
                "image", image == null ? null : image.fields(),
                "compose", compose == null ? null : compose.fields(),
                "ci", ci == null ? null : ci.fields(),
                "monitoring", monitoring,
                "level", (long) level,
                "missing", missing,
                "problems", problems);
    }
}
