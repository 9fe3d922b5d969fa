package dev.chora.ledger;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a scanner counted in an image.
 *
 * @param scanner its name, for example {@code trivy}
 */
public record Vulnerabilities(
        Instant time, String project, String scanner, long critical, long high, long medium, long low)
        implements Entry {
    static final String KIND = "vulnerabilities";

    static Vulnerabilities of(Instant time, Fields fields) {
        return new Vulnerabilities(
                time,
                fields.text("project"),
                fields.text("scanner"),
                fields.count("critical"),
                fields.count("high"),
                fields.count("medium"),
                fields.count("low"));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, @Nullable Object> fields() {
        return Fields.map(
                "project",
                project,
                "scanner",
                scanner,
                "critical",
                critical,
                "high",
                high,
                "medium",
                medium,
                "low",
                low);
    }
}
