package dev.chora.ledger.report;

import dev.chora.verify.Figures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** How the shares and averages stood after each time at which something was added. */
final class History {
    private final Map<String, List<Chart.Point>> lines = new TreeMap<>();

    /** Notes how things stand; a share of nothing and an average of nothing are no points. */
    void at(Instant time, LedgerState state) {
        long all = state.projects().size();
        share("Docker", time, state.count(facts -> facts.docker()), all);
        long production = state.count(Facets::production);
        share("Multi-stage", time, state.count(Facets::multiStage), production);
        share("Non-root", time, state.count(Facets::nonRoot), production);
        share("CI cache", time, state.count(Facets::cached), state.count(Facets::ci));
        average(Figures.IMAGE_SIZE, time, state.figures(Figures.IMAGE_SIZE));
        average(Figures.BUILD_COLD, time, state.figures(Figures.BUILD_COLD));
        average(Figures.BUILD_CACHED, time, state.figures(Figures.BUILD_CACHED));
    }

    private void share(String name, Instant time, long count, long of) {
        if (of > 0) {
            add(name, time, 100.0 * count / of);
        }
    }

    private void average(String name, Instant time, List<Double> values) {
        if (!values.isEmpty()) {
            ToDoubleFunction<Double> plain = Double::doubleValue;
            add(name, time, values.stream().mapToDouble(plain).average().orElse(0));
        }
    }

    /** Only what changed is a point, and the newest always. */
    private void add(String name, Instant time, double value) {
        List<Chart.Point> points = lines.computeIfAbsent(name, none -> new ArrayList<>());
        int last = points.size() - 1;
        boolean flat = last >= 1
                && points.get(last).value() == value
                && points.get(last - 1).value() == value;
        if (flat) {
            points.remove(last);
        }
        points.add(new Chart.Point(time, value));
    }

    /** The points of a line in order of time; empty when it was never measured. */
    List<Chart.Point> line(String name) {
        return List.copyOf(lines.getOrDefault(name, List.of()));
    }
}
