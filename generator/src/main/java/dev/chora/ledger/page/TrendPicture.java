package dev.chora.ledger.page;

import dev.chora.ledger.report.Chart;
import dev.chora.ledger.report.Numbers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Draws lines over time; each has a dash and a shape of its own besides its colour. */
final class TrendPicture {
    private static final int HEIGHT = 260;
    private static final List<String> DASHES = List.of("none", "8 4", "2 4", "10 3 2 3");

    private final Chart.Trend chart;
    private final Svg svg = new Svg();
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;
    private double top;

    private TrendPicture(Chart.Trend chart) {
        this.chart = chart;
        double largest = 0;
        for (Chart.Line line : chart.lines()) {
            for (Chart.Point point : line.points()) {
                first = point.time().isBefore(first) ? point.time() : first;
                last = point.time().isAfter(last) ? point.time() : last;
                largest = Math.max(largest, point.value());
            }
        }
        top = chart.unit().equals("%") ? 100 : round(largest);
    }

    static String of(Chart.Trend chart) {
        return new TrendPicture(chart).draw();
    }

    /** The next of 1, 2, 5 times a power of ten: a scale that reads well. */
    static double round(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(value, 1e-9))));
        for (double step : new double[] {1, 2, 4, 5, 8}) {
            if (value <= step * power) {
                return step * power;
            }
        }
        return 10 * power;
    }

    private String draw() {
        svg.open(
                "svg",
                "class",
                "trend",
                "role",
                "img",
                "aria-labelledby",
                chart.id() + "-title " + chart.id() + "-desc",
                "width",
                "100%",
                "height",
                Integer.toString(HEIGHT));
        svg.text(chart.title(), "title", "id", chart.id() + "-title");
        svg.text(description(), "desc", "id", chart.id() + "-desc");
        for (int i = 0; i <= 4; i++) {
            String y = Integer.toString(10 + 50 * i);
            svg.empty("line", "class", "grid", "x1", "13%", "x2", "98%", "y1", y, "y2", y);
            String label = Numbers.shown(top * (4 - i) / 4) + (chart.unit().isEmpty() ? "" : " " + chart.unit());
            svg.text(label, "text", "x", "12%", "y", Integer.toString(14 + 50 * i), "text-anchor", "end");
        }
        svg.text(label(first), "text", "x", "13%", "y", "236");
        svg.text(label(last), "text", "x", "98%", "y", "236", "text-anchor", "end");
        svg.open(
                "svg",
                "x",
                "13%",
                "y",
                "10",
                "width",
                "85%",
                "height",
                "200",
                "viewBox",
                "0 0 100 100",
                "preserveAspectRatio",
                "none",
                "overflow",
                "visible");
        for (int i = 0; i < chart.lines().size(); i++) {
            StringBuilder points = new StringBuilder();
            for (Chart.Point point : chart.lines().get(i).points()) {
                points.append(Svg.number(x(point)))
                        .append(',')
                        .append(Svg.number(y(point)))
                        .append(' ');
            }
            svg.empty(
                    "polyline",
                    "class",
                    "line s" + i % 4,
                    "points",
                    points.toString().strip(),
                    "stroke-dasharray",
                    DASHES.get(i % 4),
                    "vector-effect",
                    "non-scaling-stroke");
        }
        svg.close("svg");
        svg.open("svg", "x", "13%", "y", "10", "width", "85%", "height", "200", "overflow", "visible");
        for (int i = 0; i < chart.lines().size(); i++) {
            for (Chart.Point point : chart.lines().get(i).points()) {
                svg.empty(
                        "circle",
                        "class",
                        "point s" + i % 4,
                        "cx",
                        Svg.percent(x(point)),
                        "cy",
                        Svg.percent(y(point)),
                        "r",
                        "4");
            }
        }
        return svg.close("svg").close("svg") + legend();
    }

    private String legend() {
        Svg list = new Svg();
        list.open("ul", "class", "legend");
        for (int i = 0; i < chart.lines().size(); i++) {
            Chart.Line line = chart.lines().get(i);
            Chart.Point newest = line.points().get(line.points().size() - 1);
            list.open("li").open("svg", "width", "36", "height", "12", "aria-hidden", "true");
            list.empty(
                    "line",
                    "class",
                    "line s" + i % 4,
                    "x1",
                    "0",
                    "x2",
                    "36",
                    "y1",
                    "6",
                    "y2",
                    "6",
                    "stroke-dasharray",
                    DASHES.get(i % 4));
            list.close("svg");
            list.text(" " + line.name() + ": " + Numbers.shown(newest.value()) + " " + chart.unit(), "span");
            list.close("li");
        }
        return list.close("ul").toString();
    }

    private double x(Chart.Point point) {
        long all = Duration.between(first, last).toMillis();
        return all == 0 ? 50 : 100.0 * Duration.between(first, point.time()).toMillis() / all;
    }

    private double y(Chart.Point point) {
        return top == 0 ? 100 : 100 - 100 * point.value() / top;
    }

    /** The day, or the minute when all is within a day or two. */
    private String label(Instant time) {
        boolean close = Duration.between(first, last).toHours() < 48;
        return close
                ? time.toString().substring(5, 16).replace('T', ' ') + " UTC"
                : time.toString().substring(0, 10);
    }

    private String description() {
        StringBuilder text = new StringBuilder(chart.description());
        for (Chart.Line line : chart.lines()) {
            List<Chart.Point> points = line.points();
            text.append(' ').append(line.name()).append(": from ");
            text.append(Numbers.shown(points.get(0).value())).append(" to ");
            text.append(Numbers.shown(points.get(points.size() - 1).value()))
                    .append(' ')
                    .append(chart.unit())
                    .append('.');
        }
        return text.toString();
    }
}
