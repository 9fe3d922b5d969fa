package dev.chora.copier.lint;

import dev.chora.copier.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects findings. */
final class Findings {
    private final List<Finding> all = new ArrayList<>();

    void add(Rule rule, String message, @Nullable Location location, @Nullable String advice) {
        all.add(new Finding(rule, message, location == null ? Location.file("copier.yml") : location, advice));
    }

    /** By file, line and column; {@code copier.yml} first. */
    List<Finding> sorted() {
        List<Finding> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing(
                        (Finding finding) -> !finding.location().file().startsWith("copier.y"))
                .thenComparing(finding -> finding.location().file())
                .thenComparingInt(finding -> finding.location().line())
                .thenComparingInt(finding -> finding.location().column()));
        return sorted;
    }
}
