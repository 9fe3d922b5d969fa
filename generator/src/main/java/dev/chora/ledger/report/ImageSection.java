package dev.chora.ledger.report;

import dev.chora.verify.Figures;
import java.util.ArrayList;
import java.util.List;

/** How large images are. */
final class ImageSection {
    private static final List<String> CLASSES =
            List.of("< 150 MB (excellent)", "150–250 MB (good)", "250–500 MB (acceptable)", "> 500 MB (too large)");

    private ImageSection() {}

    static Section of(LedgerState state, Assumptions assumptions) {
        List<Double> sizes = state.figures(Figures.IMAGE_SIZE);
        Table.Maker quality = Ranges.table("image-quality", "Image quality");
        Ranges.row(quality, "Image size", sizes, assumptions.get("target.image-size"), "MB");
        Ranges.row(quality, "Build context", state.figures(Figures.CONTEXT), assumptions.get("target.context"), "MB");
        Ranges.row(quality, "Layers", state.figures(Figures.IMAGE_LAYERS), assumptions.get("target.layers"), "");
        long[] counts = new long[CLASSES.size()];
        for (double size : sizes) {
            counts[sizeClass(size)]++;
        }
        Table.Maker distribution =
                Table.make("size-classes", "Image size distribution", "range:Size", "images:Measured images");
        List<Chart.Bar> bars = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            distribution.row(CLASSES.get(i), Cell.share(counts[i], sizes.size()));
            bars.add(new Chart.Bar(CLASSES.get(i), counts[i], Long.toString(counts[i]), 0, null));
        }
        Chart chart = new Chart.Bars(
                "size-chart",
                "Images by size",
                "How many of the measured images fall into each class of size.",
                "",
                bars);
        return new Section(
                "images",
                "Image quality",
                "From runs of chora verify at level image or run; the newest figure of each project.",
                sizes.isEmpty() ? List.of() : List.of(chart),
                List.of(
                        quality.note(
                                "Status: target met when the largest meets it, progressing when the average does."),
                        distribution.done()));
    }

    /** 250 MB are still good, 500 MB still acceptable. */
    static int sizeClass(double megabytes) {
        return megabytes < 150 ? 0 : megabytes <= 250 ? 1 : megabytes <= 500 ? 2 : 3;
    }
}
