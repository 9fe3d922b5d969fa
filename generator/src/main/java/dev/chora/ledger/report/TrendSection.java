package dev.chora.ledger.report;

import dev.chora.verify.Figures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How it went over time. */
final class TrendSection {
    private TrendSection() {}

    static Section of(LedgerState state) {
        History history = state.history();
        List<Chart> charts = new ArrayList<>();
        add(
                charts,
                new Chart.Trend(
                        "coverage-trend",
                        "Coverage over time",
                        "Shares in percent after each scan: projects with Docker, multi-stage builds, images that do not run as"
                                + " root, CI with a cache.",
                        "%",
                        lines(history, List.of("Docker", "Multi-stage", "Non-root", "CI cache"), List.of())));
        add(
                charts,
                new Chart.Trend(
                        "size-trend",
                        "Average image size over time",
                        "The average size of the newest image of each project, in MB.",
                        "MB",
                        lines(history, List.of(Figures.IMAGE_SIZE), List.of("Image size"))));
        add(
                charts,
                new Chart.Trend(
                        "build-trend",
                        "Average build time over time",
                        "The average time of a build without and with a cache, in seconds.",
                        "s",
                        lines(
                                history,
                                List.of(Figures.BUILD_COLD, Figures.BUILD_CACHED),
                                List.of("Without a cache", "With a cache"))));
        String lead = charts.isEmpty()
                ? "A trend needs two scans at different times."
                : "After each time at which something was added.";
        return new Section("trend", "Trend", lead, charts, charts.isEmpty() ? List.of() : List.of(table(charts)));
    }

    private static List<Chart.Line> lines(History history, List<String> names, List<String> labels) {
        List<Chart.Line> lines = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            List<Chart.Point> points = history.line(names.get(i));
            if (!points.isEmpty()) {
                lines.add(new Chart.Line(labels.isEmpty() ? names.get(i) : labels.get(i), points));
            }
        }
        return lines;
    }

    private static void add(List<Chart> charts, Chart.Trend trend) {
        for (Chart.Line line : trend.lines()) {
            if (line.points().size() > 1) {
                charts.add(trend);
                return;
            }
        }
    }

    /** The first and the newest value of each line, for those who do not see the charts. */
    private static Table table(List<Chart> charts) {
        Table.Maker table = Table.make(
                "trends",
                "First and newest",
                "line:Figure",
                "since:Since",
                "first:First",
                "newest:Newest",
                "points:Changes");
        Set<String> seen = new TreeSet<>();
        for (Chart chart : charts) {
            if (!(chart instanceof Chart.Trend trend)) {
                continue;
            }
            for (Chart.Line line : trend.lines()) {
                if (!seen.add(trend.id() + line.name())) {
                    continue;
                }
                Chart.Point first = line.points().get(0);
                Chart.Point last = line.points().get(line.points().size() - 1);
                table.row(
                        line.name(),
                        Cell.text(minute(first.time())),
                        Cell.amount(first.value(), trend.unit()),
                        Cell.amount(last.value(), trend.unit()),
                        Cell.count(line.points().size() - 1));
            }
        }
        return table.done();
    }

    private static String minute(Instant time) {
        return time.toString().substring(0, 16).replace('T', ' ') + " UTC";
    }
}
