package dev.chora.ledger.report;

import dev.chora.ledger.CiRun;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the template saves: reckoned from assumptions, for as many projects as it concerns. */
final class SavingsSection {
    private static final Duration MONTH = Duration.ofDays(30);

    private SavingsSection() {}

    /**
     * Something that takes less time than before, in hours.
     *
     * @param projects how many it concerns
     */
    private record Activity(
            String name, double withoutMin, double withoutMax, double with, long projects, Cell measured) {
        double savedMin() {
            return withoutMin - with;
        }

        double savedMax() {
            return withoutMax - with;
        }
    }

    static Section of(LedgerState state, Assumptions assumptions) {
        return new Section(
                "savings",
                "Time and cost saved",
                "Reckoned from the assumptions below, not measured; for the " + Numbers.shown(assumptions.get("months"))
                        + " months after a project began to use it.",
                List.of(),
                List.of(time(state, assumptions), cost(state, assumptions)));
    }

    private static Table time(LedgerState state, Assumptions assumptions) {
        double months = assumptions.get("months");
        Double measured = monthlyMinutes(state.runs());
        List<Activity> activities = List.of(
                new Activity(
                        "Setting up",
                        assumptions.get("setup.without.min"),
                        assumptions.get("setup.without.max"),
                        assumptions.get("setup.with") / 60,
                        state.count(facts -> facts.level() >= 1),
                        Cell.NOT_MEASURED),
                new Activity(
                        "Waiting for CI builds",
                        assumptions.get("ci.without") * months / 60,
                        assumptions.get("ci.without") * months / 60,
                        assumptions.get("ci.with") * months / 60,
                        state.count(facts -> facts.level() >= 3),
                        measured == null
                                ? Cell.NOT_MEASURED
                                : Cell.text(Numbers.shown(measured) + " min of CI a month and project")),
                new Activity(
                        "Searching for faults in deployments",
                        assumptions.get("debug.without"),
                        assumptions.get("debug.without"),
                        assumptions.get("debug.with"),
                        state.count(facts -> facts.level() >= 2),
                        Cell.NOT_MEASURED));
        Table.Maker table = Table.make(
                "time-saved",
                "Time saved",
                "activity:Activity",
                "without:Without",
                "with:With",
                "saved:Saved in each project",
                "projects:Projects",
                "total:Saved in all of them",
                "measured:Measured");
        double[] sums = new double[5];
        for (Activity activity : activities) {
            sums[0] += activity.withoutMin();
            sums[1] += activity.withoutMax();
            sums[2] += activity.with();
            sums[3] += activity.projects() * activity.savedMin();
            sums[4] += activity.projects() * activity.savedMax();
            table.row(
                    activity.name(),
                    new Cell.Span(activity.withoutMin(), activity.withoutMax(), "h"),
                    Cell.amount(activity.with(), "h"),
                    new Cell.Span(activity.savedMin(), activity.savedMax(), "h"),
                    Cell.count(activity.projects()),
                    new Cell.Span(
                            activity.projects() * activity.savedMin(), activity.projects() * activity.savedMax(), "h"),
                    activity.measured());
        }
        table.row(
                "Together",
                new Cell.Span(sums[0], sums[1], "h"),
                Cell.amount(sums[2], "h"),
                new Cell.Span(sums[0] - sums[2], sums[1] - sums[2], "h"),
                Cell.NONE,
                new Cell.Span(sums[3], sums[4], "h"),
                Cell.NONE);
        double share = sums[0] == 0 ? 0 : 100 * (sums[0] - sums[2]) / sums[0];
        return table.note(sentence(share, assumptions.get("target.time-saved"), "time")
                + " Setting up counts from level 1, searching from level 2, CI from level 3.");
    }

    private static Table cost(LedgerState state, Assumptions assumptions) {
        long projects = state.count(facts -> facts.level() >= 3);
        double months = assumptions.get("months");
        Table.Maker table = Table.make(
                "cost-saved",
                "Money saved",
                "type:Cost",
                "without:Without, a month",
                "with:With, a month",
                "saved:Saved a month in each project",
                "projects:Projects",
                "total:Saved in all of them, whole period");
        double without = 0;
        double with = 0;
        for (String type : List.of("registry:Registry storage", "runtime:CI machines", "transfer:Transfer")) {
            String key = type.substring(0, type.indexOf(':'));
            double before = assumptions.get(key + ".without");
            double after = assumptions.get(key + ".with");
            without += before;
            with += after;
            moneyRow(table, type.substring(type.indexOf(':') + 1), before, after, projects, months);
        }
        moneyRow(table, "Together", without, with, projects, months);
        double share = without == 0 ? 0 : 100 * (without - with) / without;
        return table.note(
                sentence(share, assumptions.get("target.cost-saved"), "money") + " Money counts from level 3.");
    }

    private static void moneyRow(
            Table.Maker table, String name, double without, double with, long projects, double months) {
        table.row(
                name,
                Cell.amount(without, "$"),
                Cell.amount(with, "$"),
                Cell.amount(without - with, "$"),
                Cell.count(projects),
                Cell.amount(projects * months * (without - with), "$"));
    }

    private static String sentence(double share, double target, String what) {
        return Numbers.shown(share) + " % of the " + what + " is saved; the target of " + Numbers.shown(target)
                + " % is " + (share >= target ? "met." : "not met.");
    }

    /** Minutes of CI in the month before the newest run, on the average of the projects; null without figures. */
    static @Nullable Double monthlyMinutes(List<CiRun> runs) {
        Map<String, Instant> newest = new HashMap<>();
        for (CiRun run : runs) {
            if (run.seconds() != null) {
                newest.merge(LedgerState.key(run.project()), run.time(), (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        List<Double> seconds = new ArrayList<>();
        for (CiRun run : runs) {
            Instant last = newest.get(LedgerState.key(run.project()));
            if (run.seconds() != null && last != null && run.time().isAfter(last.minus(MONTH))) {
                seconds.add(run.seconds());
            }
        }
        double sum = seconds.stream().mapToDouble(Double::doubleValue).sum();
        return newest.isEmpty() ? null : sum / 60 / newest.size();
    }
}
