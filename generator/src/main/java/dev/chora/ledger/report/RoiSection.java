package dev.chora.ledger.report;

import java.util.List;

/** What adoption is worth, by level. */
final class RoiSection {
    /** What each level was planned to return, as it was said when the levels were set. */
    private static final List<String> PLANNED = List.of("4–8x", "2.5x", "5x", "6x");

    private RoiSection() {}

    /**
     * Sums over all projects, each at its level.
     *
     * @param cost hours
     * @param hoursMin hours saved, at least
     */
    record Total(
            long projects,
            double cost,
            double hoursMin,
            double hoursMax,
            double money,
            double returnMin,
            double returnMax) {}

    static Total total(LedgerState state, Assumptions assumptions) {
        Total total = new Total(0, 0, 0, 0, 0, 0, 0);
        for (int level = 1; level <= LevelSection.NAMES.size(); level++) {
            int here = level;
            long n = state.count(facts -> facts.level() == here);
            Roi roi = Roi.of(level, assumptions);
            total = new Total(
                    total.projects + n,
                    total.cost + n * roi.cost(),
                    total.hoursMin + n * roi.hoursMin(),
                    total.hoursMax + n * roi.hoursMax(),
                    total.money + n * roi.money(),
                    total.returnMin + n * roi.benefitMin(),
                    total.returnMax + n * roi.benefitMax());
        }
        return total;
    }

    static Section of(LedgerState state, Assumptions assumptions) {
        Table.Maker each = Table.make(
                "roi",
                "Return by level, one project",
                "level:Level",
                "setup:Setting up",
                "maintenance:Maintenance a month",
                "hours:Time saved",
                "money:Money saved",
                "roi:Return",
                "planned:Planned return",
                "break_even:Pays after");
        Table.Maker all = Table.make(
                "roi-projects",
                "Return of these projects",
                "level:Level",
                "projects:Projects",
                "cost:Time spent",
                "hours:Time saved",
                "money:Money saved",
                "roi:Return");
        for (int level = 1; level <= LevelSection.NAMES.size(); level++) {
            int here = level;
            long n = state.count(facts -> facts.level() == here);
            Roi roi = Roi.of(level, assumptions);
            String name = "Level " + level;
            each.row(
                    name,
                    Cell.amount(roi.setup() * 60, "min"),
                    Cell.amount(roi.maintenance() * 60, "min"),
                    new Cell.Span(roi.hoursMin(), roi.hoursMax(), "h"),
                    Cell.amount(roi.money(), "$"),
                    roi.times(),
                    Cell.text(PLANNED.get(level - 1)),
                    roi.breakEven());
            all.row(
                    name,
                    Cell.count(n),
                    Cell.amount(n * roi.cost(), "h"),
                    new Cell.Span(n * roi.hoursMin(), n * roi.hoursMax(), "h"),
                    Cell.amount(n * roi.money(), "$"),
                    n == 0 ? Cell.NONE : roi.times());
        }
        Total total = total(state, assumptions);
        all.row(
                "Together",
                Cell.count(total.projects()),
                Cell.amount(total.cost(), "h"),
                new Cell.Span(total.hoursMin(), total.hoursMax(), "h"),
                Cell.amount(total.money(), "$"),
                total.cost() == 0
                        ? Cell.NONE
                        : new Cell.Span(total.returnMin() / total.cost(), total.returnMax() / total.cost(), "x"));
        String months = Numbers.shown(assumptions.get("months"));
        return new Section(
                "roi",
                "Return on investment",
                "Return = (time saved + money saved) / (setting up + maintenance) over " + months
                        + " months; money is counted as time at " + Numbers.shown(assumptions.get("hour.value"), "$")
                        + " an hour. Reckoned from the assumptions, not measured.",
                List.of(),
                List.of(each.done(), all.note("Each project counts once, at its level.")));
    }
}
