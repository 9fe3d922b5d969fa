package dev.chora.ledger.report;

import dev.chora.verify.Figures;
import java.util.ArrayList;
import java.util.List;

/** How much of what the targets ask for is there. */
final class AdoptionSection {
    private AdoptionSection() {}

    /** One line of the table. */
    record Coverage(String name, long count, long of, double target, String targetOf) {
        Cell value() {
            return Cell.share(count, of);
        }

        Status status() {
            return of == 0 ? Status.NOT_MEASURED : Status.atLeast(100.0 * count / of, target);
        }
    }

    static List<Coverage> coverage(LedgerState state, Assumptions assumptions) {
        long production = state.count(Facets::production);
        List<Double> sizes = state.figures(Figures.IMAGE_SIZE);
        double largest = assumptions.get("target.image-size");
        long small = sizes.stream().filter(size -> size <= largest).count();
        return List.of(
                new Coverage(
                        "Projects with Docker",
                        state.count(facts -> facts.docker()),
                        state.projects().size(),
                        assumptions.get("target.docker"),
                        "of the projects"),
                new Coverage(
                        "Multi-stage builds",
                        state.count(Facets::multiStage),
                        production,
                        assumptions.get("target.multi-stage"),
                        "of the production Dockerfiles"),
                new Coverage(
                        "Not run as root",
                        state.count(Facets::nonRoot),
                        production,
                        assumptions.get("target.non-root"),
                        "of the production Dockerfiles"),
                new Coverage(
                        "Image of at most " + Numbers.shown(largest) + " MB",
                        small,
                        sizes.size(),
                        100,
                        "of the measured images"),
                new Coverage(
                        "CI with a layer cache",
                        state.count(Facets::cached),
                        state.count(Facets::ci),
                        assumptions.get("target.ci-cache"),
                        "of the projects whose CI builds images"));
    }

    static Section of(LedgerState state, Assumptions assumptions) {
        Table.Maker table =
                Table.make("coverage", "Coverage", "metric:Metric", "value:Value", "target:Target", "status:Status");
        List<Chart.Bar> bars = new ArrayList<>();
        for (Coverage row : coverage(state, assumptions)) {
            String target = Numbers.shown(row.target()) + " % " + row.targetOf();
            table.row(row.name(), row.value(), Cell.text(target), Cell.state(row.status()));
            if (row.of() > 0) {
                double percent = 100.0 * row.count() / row.of();
                bars.add(new Chart.Bar(row.name(), percent, row.value().shown(), 0, row.target()));
            }
        }
        Chart chart = new Chart.Bars(
                "coverage-chart",
                "Coverage against targets",
                "One bar for each metric in percent; the mark on a bar is its target.",
                "%",
                bars);
        return new Section(
                "adoption",
                "Adoption",
                "How far the projects have come. Every project in this ledger counts as new.",
                bars.isEmpty() ? List.of() : List.of(chart),
                List.of(table.note(
                        "Target met; progressing: more than half of the way; behind: half of the way or less;"
                                + " not measured: nothing to count.")));
    }
}
