package dev.chora.ledger.report;

import java.util.ArrayList;
import java.util.List;

/** How many projects have come how far. */
final class LevelSection {
    /** What each level is, from 1. */
    static final List<String> NAMES = List.of("Basic Docker", "Orchestration", "CI", "Production");

    private static final List<String> MEANINGS = List.of(
            "a Dockerfile",
            "a compose file with volumes",
            "CI that builds with a layer cache, and a Dockerfile.test",
            "a registry that CI pushes to, releases that a tag starts, monitoring");

    private LevelSection() {}

    static Section of(LedgerState state, Assumptions assumptions) {
        Table.Maker table = Table.make(
                "levels",
                "Adoption by level",
                "level:Level",
                "meaning:Adds",
                "projects:At this level",
                "reached:At it or above",
                "target:Target",
                "status:Status");
        long all = state.projects().size();
        List<Chart.Bar> bars = new ArrayList<>();
        bars.add(bar("No Docker", state.count(facts -> facts.level() == 0)));
        for (int level = 1; level <= NAMES.size(); level++) {
            int here = level;
            long at = state.count(facts -> facts.level() == here);
            long reached = state.count(facts -> facts.level() >= here);
            double target = assumptions.get("target.level" + level);
            String name = "Level " + level + ": " + NAMES.get(level - 1);
            table.row(
                    name,
                    Cell.text(MEANINGS.get(level - 1)),
                    Cell.share(at, all),
                    Cell.share(reached, all),
                    Cell.text(Numbers.shown(target) + " % at it or above"),
                    Cell.state(all == 0 ? Status.NOT_MEASURED : Status.atLeast(100.0 * reached / all, target)));
            bars.add(bar(name, at));
        }
        Chart chart = new Chart.Bars(
                "levels-chart",
                "Projects by level",
                "How many projects are at each level, and how many have no Docker.",
                "",
                bars);
        return new Section(
                "levels",
                "Levels",
                "Each level includes those before it; a project counts where the first thing is missing.",
                all == 0 ? List.of() : List.of(chart),
                List.of(table.done()));
    }

    private static Chart.Bar bar(String name, long count) {
        return new Chart.Bar(name, count, Long.toString(count), 0, null);
    }
}
