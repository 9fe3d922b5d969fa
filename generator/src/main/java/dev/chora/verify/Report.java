package dev.chora.verify;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one run of {@code chora verify} saw. */
public record Report(Path project, Level level, Instant started, Duration time, List<Step> steps) {
    public Report {
        steps = List.copyOf(steps);
    }

    /**
     * The verdict over all steps.
     *
     * @param strict whether a step that could not run is a failure
     */
    public Verdict verdict(boolean strict) {
        Verdict verdict = Verdict.NOT_RUN;
        for (Step step : steps) {
            if (step.verdict() == Verdict.FAIL || (strict && step.verdict() == Verdict.NOT_RUN)) {
                return Verdict.FAIL;
            }
            if (step.verdict() == Verdict.PASS) {
                verdict = Verdict.PASS;
            }
        }
        return verdict;
    }

    /** The figure of this name, or null when it was not measured. */
    public @Nullable Figure figure(String name) {
        for (Step step : steps) {
            for (Figure figure : step.figures()) {
                if (figure.name().equals(name)) {
                    return figure;
                }
            }
        }
        return null;
    }
}
