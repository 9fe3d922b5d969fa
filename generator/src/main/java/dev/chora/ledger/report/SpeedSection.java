package dev.chora.ledger.report;

import dev.chora.ledger.CiRun;
import dev.chora.ledger.ScannedProject;
import dev.chora.verify.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How long builds, starts and answers take, and whether caches are hit. */
final class SpeedSection {
    private static final List<String> CLASSES = List.of("< 30 s", "30–60 s", "60–120 s", "> 120 s");

    private SpeedSection() {}

    static Section of(LedgerState state, Assumptions assumptions) {
        Table.Maker table = Ranges.table("performance", "Build, start and health");
        Ranges.row(
                table,
                "Build without a cache",
                state.figures(Figures.BUILD_COLD),
                assumptions.get("target.build-cold"),
                "s");
        Ranges.row(
                table,
                "Build after a change of the code",
                state.figures(Figures.BUILD_CACHED),
                assumptions.get("target.build-cached"),
                "s");
        Ranges.row(table, "Start", state.figures(Figures.START), assumptions.get("target.start"), "s");
        Ranges.row(
                table,
                "Health answer (median)",
                state.figures(Figures.HEALTH_P50),
                assumptions.get("target.health"),
                "ms");
        Builds ci = Builds.of(state, "", assumptions);
        List<Double> cold = both(state.figures(Figures.BUILD_COLD), ci.uncached());
        List<Double> warm = both(state.figures(Figures.BUILD_CACHED), ci.cached());
        boolean measured = !cold.isEmpty() || !warm.isEmpty();
        return new Section(
                "performance",
                "Build times",
                "Runs of chora verify, and image builds in imported CI runs.",
                measured ? List.of(chart(cold, warm)) : List.of(),
                List.of(table.done(), distribution(cold, warm), hits(state, assumptions)));
    }

    private static List<Double> both(List<Double> first, List<Double> second) {
        List<Double> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static Table distribution(List<Double> cold, List<Double> warm) {
        Table.Maker table = Table.make(
                "build-times",
                "Build time distribution",
                "range:Time",
                "uncached:Without a cache",
                "cached:With a cache",
                "target:Target");
        for (int i = 0; i < CLASSES.size(); i++) {
            table.row(
                    CLASSES.get(i),
                    Cell.share(in(i, cold), cold.size()),
                    Cell.share(in(i, warm), warm.size()),
                    i == 0 ? Cell.text("80 % with a cache") : i == 3 ? Cell.text("0 % with a cache") : Cell.NONE);
        }
        return table.done();
    }

    private static Chart chart(List<Double> cold, List<Double> warm) {
        List<Chart.Bar> bars = new ArrayList<>();
        for (int i = 0; i < CLASSES.size(); i++) {
            bars.add(new Chart.Bar(CLASSES.get(i) + ", no cache", in(i, cold), Long.toString(in(i, cold)), 0, null));
            bars.add(new Chart.Bar(CLASSES.get(i) + ", cache", in(i, warm), Long.toString(in(i, warm)), 1, null));
        }
        return new Chart.Bars(
                "build-chart",
                "Builds by time",
                "How many builds fall into each class of time, without and with a cache.",
                "",
                bars);
    }

    private static long in(int timeClass, List<Double> seconds) {
        return seconds.stream().filter(value -> timeClass(value) == timeClass).count();
    }

    static int timeClass(double seconds) {
        return seconds < 30 ? 0 : seconds < 60 ? 1 : seconds <= 120 ? 2 : 3;
    }

    private static Table hits(LedgerState state, Assumptions assumptions) {
        Table.Maker table = Table.make(
                "cache-hits",
                "Cache hits in CI",
                "project:Project",
                "builds:Image builds",
                "rate:Hits",
                "speedup:Speed-up",
                "target:Target",
                "status:Status");
        double rate = assumptions.get("target.hit-rate");
        double speedup = assumptions.get("target.speedup");
        Cell target = Cell.text("≥ " + Numbers.shown(rate) + " %, " + Numbers.shown(speedup) + "x");
        for (String name : projects(state).values()) {
            Builds builds = Builds.of(state, name, assumptions);
            if (builds.count() == 0) {
                continue;
            }
            double faster = Builds.average(builds.uncached()) / Builds.average(builds.cached());
            Cell.Share hits = new Cell.Share(builds.cached().size(), builds.count());
            table.row(
                    name,
                    Cell.count(builds.count()),
                    hits,
                    Double.isFinite(faster) ? Cell.amount(faster, "x") : Cell.NOT_MEASURED,
                    target,
                    Cell.state(Status.atLeast(hits.percent(), rate)));
        }
        Table done = table.note("A build that took at most " + Numbers.shown(assumptions.get("target.build-cached"))
                + " s counts as a hit unless it was recorded with --cache hit or miss.");
        return done.rows().isEmpty()
                ? new Table(
                        done.id(),
                        done.title(),
                        done.columns(),
                        done.rows(),
                        "Not measured: chora ledger record FILE takes the exports of gh run view --json jobs.")
                : done;
    }

    /** Names by key: those of scanned projects as they write themselves, others as CI calls them. */
    private static Map<String, String> projects(LedgerState state) {
        Map<String, String> names = new TreeMap<>();
        for (CiRun run : state.runs()) {
            names.put(LedgerState.key(run.project()), run.project());
        }
        for (ScannedProject project : state.projects()) {
            names.computeIfPresent(LedgerState.key(project.project()), (key, name) -> project.project());
        }
        return names;
    }
}
