package dev.chora.ledger.page;

import dev.chora.ledger.report.Chart;

/** Draws bars: the label above each, so that long ones fit on a phone. */
final class BarPicture {
    private static final int ROW = 46;
    private static final int LABEL = 15;
    private static final int BAR_TOP = 22;
    private static final int BAR = 14;

    private BarPicture() {}

    static String of(Chart.Bars chart) {
        double largest = chart.unit().equals("%") ? 100 : 0;
        for (Chart.Bar bar : chart.bars()) {
            largest = Math.max(largest, bar.value());
        }
        Svg svg = new Svg();
        svg.open(
                "svg",
                "class",
                "bars",
                "role",
                "img",
                "aria-labelledby",
                chart.id() + "-title " + chart.id() + "-desc",
                "width",
                "100%",
                "height",
                Integer.toString(chart.bars().size() * ROW));
        svg.text(chart.title(), "title", "id", chart.id() + "-title");
        svg.text(description(chart), "desc", "id", chart.id() + "-desc");
        // a second group of bars is hatched, for those who do not tell the colours apart
        svg.open("defs");
        svg.open(
                "pattern",
                "id",
                chart.id() + "-hatch",
                "width",
                "6",
                "height",
                "6",
                "patternUnits",
                "userSpaceOnUse",
                "patternTransform",
                "rotate(45)");
        svg.empty("rect", "class", "second", "width", "6", "height", "6");
        svg.empty("rect", "class", "stripe", "width", "2", "height", "6");
        svg.close("pattern").close("defs");
        int top = 0;
        for (Chart.Bar bar : chart.bars()) {
            bar(svg, chart.id(), bar, largest == 0 ? 0 : 100 * bar.value() / largest, top);
            top += ROW;
        }
        return svg.close("svg").toString();
    }

    private static void bar(Svg svg, String chart, Chart.Bar bar, double width, int top) {
        svg.text(bar.label(), "text", "x", "0", "y", Integer.toString(top + LABEL));
        svg.text(
                bar.shown(),
                "text",
                "class",
                "value",
                "x",
                "100%",
                "y",
                Integer.toString(top + LABEL),
                "text-anchor",
                "end");
        String y = Integer.toString(top + BAR_TOP);
        String height = Integer.toString(BAR);
        svg.empty("rect", "class", "track", "x", "0", "y", y, "width", "100%", "height", height, "rx", "3");
        if (width > 0) {
            String fill = bar.series() == 0 ? "" : "fill:url(#" + chart + "-hatch)";
            svg.empty(
                    "rect",
                    "class",
                    bar.series() == 0 ? "bar" : "bar other",
                    "x",
                    "0",
                    "y",
                    y,
                    "width",
                    Svg.percent(width),
                    "height",
                    height,
                    "rx",
                    "3",
                    "style",
                    fill);
        }
        if (bar.target() != null) {
            String at = Svg.percent(Math.min(99.7, bar.target()));
            svg.empty(
                    "line",
                    "class",
                    "target",
                    "x1",
                    at,
                    "x2",
                    at,
                    "y1",
                    Integer.toString(top + BAR_TOP - 4),
                    "y2",
                    Integer.toString(top + BAR_TOP + BAR + 4));
        }
    }

    private static String description(Chart.Bars chart) {
        StringBuilder text = new StringBuilder(chart.description());
        for (Chart.Bar bar : chart.bars()) {
            text.append(' ')
                    .append(bar.label())
                    .append(": ")
                    .append(bar.shown())
                    .append('.');
        }
        return text.toString();
    }
}
