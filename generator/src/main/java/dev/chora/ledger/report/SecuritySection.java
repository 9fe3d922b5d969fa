package dev.chora.ledger.report;

import dev.chora.ledger.Facts;
import dev.chora.ledger.Measurement;
import dev.chora.ledger.ScannedProject;
import dev.chora.ledger.Vulnerabilities;
import dev.chora.verify.Figures;
import java.util.List;
import java.util.Map;

/** Who runs as root, what images build on, what scanners found. */
final class SecuritySection {
    private SecuritySection() {}

    static Section of(LedgerState state, Assumptions assumptions) {
        long production = state.count(Facets::production);
        long looked = 0;
        long clean = 0;
        long scanned = 0;
        long passing = 0;
        for (ScannedProject project : state.projects()) {
            int secrets = secrets(state.steps(project.project()));
            looked += secrets >= 0 ? 1 : 0;
            clean += secrets == 1 ? 1 : 0;
            Double found = state.figure(project.project(), Figures.VULNERABILITIES);
            Vulnerabilities counts = state.vulnerabilities(project.project());
            if (counts != null || found != null) {
                scanned++;
                boolean none = counts == null ? found != null && found == 0 : counts.critical() + counts.high() == 0;
                passing += none ? 1 : 0;
            }
        }
        Table.Maker table =
                Table.make("security", "Security", "metric:Metric", "value:Value", "target:Target", "status:Status");
        row(table, "Not run as root", state.count(Facets::nonRoot), production, assumptions.get("target.non-root"));
        row(table, "Minimal base image", state.count(Facets::minimalBase), production, 100);
        row(table, "No secrets in the image", clean, looked, 100);
        row(table, "No critical or high vulnerability", passing, scanned, 100);
        row(table, "CI scans the image", state.count(SecuritySection::scans), state.count(Facets::ci), 100);
        return new Section(
                "security",
                "Security",
                "Users and base images are read from Dockerfiles; secrets and vulnerabilities come from chora verify and"
                        + " scanner reports.",
                List.of(),
                List.of(table.done(), counts(state)));
    }

    private static boolean scans(Facts facts) {
        return facts.ci() != null && facts.ci().builds() && facts.ci().scanner() != null;
    }

    /** Verify looks for secrets in what an image says about itself: 1 when it found none, 0 when it did, -1 when it did not look. */
    private static int secrets(Map<String, Measurement.StepEnd> steps) {
        Measurement.StepEnd look = steps.get("image.look");
        if (look == null || look.verdict().equals("not run")) {
            return -1;
        }
        return look.rules().contains("image.secret") ? 0 : 1;
    }

    private static void row(Table.Maker table, String name, long count, long of, double target) {
        table.row(
                name,
                Cell.share(count, of),
                Cell.text(Numbers.shown(target) + " %"),
                Cell.state(of == 0 ? Status.NOT_MEASURED : Status.atLeast(100.0 * count / of, target)));
    }

    private static Table counts(LedgerState state) {
        long[] sums = new long[4];
        long scans = 0;
        long mediumMost = 0;
        for (ScannedProject project : state.projects()) {
            Vulnerabilities counts = state.vulnerabilities(project.project());
            if (counts != null) {
                scans++;
                sums[0] += counts.critical();
                sums[1] += counts.high();
                sums[2] += counts.medium();
                sums[3] += counts.low();
                mediumMost = Math.max(mediumMost, counts.medium());
            }
        }
        Table.Maker table = Table.make(
                "vulnerabilities",
                "Vulnerabilities by severity",
                "severity:Severity",
                "count:Count",
                "target:Target",
                "status:Status");
        boolean none = scans == 0;
        table.row("Critical", sum(sums[0], none), Cell.text("0"), state(sums[0] == 0, none));
        table.row("High", sum(sums[1], none), Cell.text("0"), state(sums[1] == 0, none));
        table.row("Medium", sum(sums[2], none), Cell.text("< 10 in each project"), state(mediumMost < 10, none));
        table.row("Low", sum(sums[3], none), Cell.NONE, Cell.NONE);
        return table.note(
                none
                        ? "chora ledger record FILE --project NAME takes the JSON report of Trivy or Grype."
                        : "The newest scanner report of each of " + scans + (scans == 1 ? " project." : " projects."));
    }

    private static Cell sum(long count, boolean none) {
        return none ? Cell.NOT_MEASURED : Cell.count(count);
    }

    private static Cell state(boolean met, boolean none) {
        return Cell.state(none ? Status.NOT_MEASURED : met ? Status.MET : Status.BEHIND);
    }
}
