package dev.chora.ledger.intake;

import dev.chora.ledger.FieldException;
import dev.chora.ledger.Fields;
import dev.chora.ledger.Vulnerabilities;
import dev.chora.ledger.intake.Intake.Source;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what Trivy ({@code --format json}) and Grype ({@code -o json}) found, by severity. */
final class ScannerIntake {
    private ScannerIntake() {}

    static boolean knows(Fields fields) {
        return fields.has("SchemaVersion") || fields.has("Results") || fields.has("matches");
    }

    static Vulnerabilities read(Fields report, Source source) {
        Map<String, Long> counts = new TreeMap<>();
        boolean trivy = !report.has("matches");
        if (trivy) {
            for (Fields result : report.objects("Results")) {
                count(result.objects("Vulnerabilities"), "Severity", counts);
            }
        } else {
            for (Fields match : report.objects("matches")) {
                count(List.of(match.object("vulnerability")), "severity", counts);
            }
        }
        String project = source.project() == null ? image(report) : source.project();
        if (project == null) {
            throw new FieldException("it does not say which project it is about: name it with --project");
        }
        return new Vulnerabilities(
                source.now(),
                project,
                trivy ? "trivy" : "grype",
                counts.getOrDefault("critical", 0L),
                counts.getOrDefault("high", 0L),
                counts.getOrDefault("medium", 0L),
                counts.getOrDefault("low", 0L));
    }

    private static void count(List<Fields> found, String field, Map<String, Long> counts) {
        for (Fields one : found) {
            counts.merge(one.text(field).toLowerCase(Locale.ROOT), 1L, Long::sum);
        }
    }

    /** The last part of the image's name without its tag; null when the report names none. */
    private static @Nullable String image(Fields report) {
        String name = report.optional("ArtifactName");
        if (name == null) {
            return null;
        }
        String last = name.substring(name.lastIndexOf('/') + 1);
        int end = last.indexOf('@') >= 0 ? last.indexOf('@') : last.indexOf(':');
        return end < 0 ? last : last.substring(0, end);
    }
}
