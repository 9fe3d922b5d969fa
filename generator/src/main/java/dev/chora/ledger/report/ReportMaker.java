package dev.chora.ledger.report;

import dev.chora.ledger.LedgerLine;
import dev.chora.ledger.report.LedgerReport.Headline;
import dev.chora.verify.Figures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Works out the report of a ledger. */
public final class ReportMaker {
    private ReportMaker() {}

    /**
     * The report.
     *
     * @param ledger where the lines came from, as a person would type it
     * @param file assumptions of a file
     * @param flags assumptions of the command line; they win over the file's, which win over the ledger's
     * @throws dev.chora.copier.CopierException for an assumption that is not known
     */
    public static LedgerReport make(
            List<LedgerLine> lines, String ledger, Instant now, Map<String, Double> file, Map<String, Double> flags) {
        LedgerState state = LedgerState.of(lines);
        Assumptions assumptions = new Assumptions()
                .with(state.assumptions(), "ledger")
                .with(file, "file")
                .with(flags, "flag");
        List<Section> sections = List.of(
                AdoptionSection.of(state, assumptions),
                LevelSection.of(state, assumptions),
                InventorySection.of(state),
                ImageSection.of(state, assumptions),
                SecuritySection.of(state, assumptions),
                SpeedSection.of(state, assumptions),
                CiSection.of(state, assumptions),
                DeploymentSection.of(state, assumptions),
                SavingsSection.of(state, assumptions),
                RoiSection.of(state, assumptions),
                TrendSection.of(state),
                MaintenanceSection.of(state),
                IssueSection.of(state, assumptions),
                BooksSection.of(state, assumptions, lines.size()));
        return new LedgerReport(state.title(), ledger, now, headlines(state, assumptions), sections);
    }

    private static List<Headline> headlines(LedgerState state, Assumptions assumptions) {
        List<Headline> headlines = new ArrayList<>();
        for (AdoptionSection.Coverage row : AdoptionSection.coverage(state, assumptions)) {
            Cell value =
                    row.of() == 0 ? Cell.NOT_MEASURED : Cell.text(Math.round(100.0 * row.count() / row.of()) + " %");
            String note = row.of() == 0
                    ? "target " + Numbers.shown(row.target()) + " %"
                    : row.count() + " of " + row.of() + ", target " + Numbers.shown(row.target()) + " %";
            headlines.add(new Headline(row.name(), value, row.status(), note));
        }
        List<Double> cold = state.figures(Figures.BUILD_COLD);
        double average =
                cold.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double longest = cold.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double target = assumptions.get("target.build-cold");
        headlines.add(new Headline(
                "Average build without a cache",
                cold.isEmpty() ? Cell.NOT_MEASURED : Cell.amount(average, "s"),
                cold.isEmpty() ? Status.NOT_MEASURED : Status.atMost(longest, average, target),
                cold.isEmpty()
                        ? "target ≤ " + Numbers.shown(target) + " s"
                        : cold.size() + " measured, target ≤ " + Numbers.shown(target) + " s"));
        return headlines;
    }
}
