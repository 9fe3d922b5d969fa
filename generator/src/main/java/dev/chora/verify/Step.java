package dev.chora.verify;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a proof.
 *
 * @param id its name in {@code --only} and {@code --skip}, for example {@code static.compose} or {@code image.build}
 * @param title what it proves, for people
 * @param command what ran, ready to be copied into a shell; null when no program was needed
 * @param evidence lines that show how the verdict came about: output of programs, what was looked at
 * @param why for {@link Verdict#NOT_RUN} what is missing, else null
 * @param advice what to do about a failure, or how to get what is missing; null when there is nothing to do
 */
public record Step(
        String id,
        Level level,
        String title,
        @Nullable String command,
        Duration time,
        Verdict verdict,
        List<Finding> findings,
        List<Figure> figures,
        List<String> evidence,
        @Nullable String why,
        @Nullable String advice) {
    public Step {
        findings = List.copyOf(findings);
        figures = List.copyOf(figures);
        evidence = List.copyOf(evidence);
    }
}
