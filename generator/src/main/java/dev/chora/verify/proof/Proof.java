package dev.chora.verify.proof;

import dev.chora.verify.Finding;
import dev.chora.verify.Level;
import dev.chora.verify.Report;
import dev.chora.verify.Severity;
import dev.chora.verify.Step;
import dev.chora.verify.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries out steps one after the other, and turns what they found into a report. */
public final class Proof {
    private final List<ProofStep> steps;
    private final Selection selection;
    private final ProofListener listener;

    /**
     * A proof of all these steps, as far as they are selected.
     *
     * @param steps in the order in which they are done
     */
    public Proof(List<ProofStep> steps, Selection selection, ProofListener listener) {
        this.steps = List.copyOf(steps);
        this.selection = selection;
        this.listener = listener;
    }

    /**
     * Does every step up to a level.
     *
     * @throws InterruptedException when stopped meanwhile
     */
    public Report run(Bench bench, Level level) throws InterruptedException {
        Instant started = Instant.now();
        long begin = System.nanoTime();
        List<ProofStep> chosen = new ArrayList<>();
        for (ProofStep step : steps) {
            if (step.level().compareTo(level) <= 0 && selection.takes(step) && step.concerns(bench)) {
                chosen.add(step);
            }
        }
        List<Step> done = new ArrayList<>();
        for (ProofStep step : chosen) {
            listener.begins(step, done.size() + 1, chosen.size());
            Step result = run(step, bench);
            if (result != null) {
                done.add(result);
                listener.ended(result, done.size(), chosen.size());
            }
        }
        return new Report(bench.project(), level, started, Duration.ofNanos(System.nanoTime() - begin), done);
    }

    private @Nullable Step run(ProofStep step, Bench bench) throws InterruptedException {
        Outcome outcome = new Outcome(bench);
        long begin = System.nanoTime();
        CannotRun missing = null;
        try {
            step.prove(bench, outcome);
        } catch (NothingToProve nothing) {
            return null;
        } catch (CannotRun cannot) {
            missing = cannot;
        } catch (IOException | UncheckedIOException unreadable) {
            String why = unreadable.getMessage();
            missing = new CannotRun("a file cannot be read or written: " + why, "Check permissions and free space.");
        }
        bench.found(outcome.findings());
        List<Finding> findings = selection.counting(outcome.findings());
        return new Step(
                step.id(),
                step.level(),
                step.title(),
                outcome.commands().isEmpty() ? null : String.join("\n", outcome.commands()),
                Duration.ofNanos(System.nanoTime() - begin),
                verdict(findings, missing),
                findings,
                outcome.figures(),
                outcome.evidence(),
                missing == null || hasFault(findings) ? null : missing.why(),
                missing == null ? outcome.advice() : missing.advice());
    }

    /** What was found before something was missing counts. */
    private static Verdict verdict(List<Finding> findings, @Nullable CannotRun missing) {
        return hasFault(findings) ? Verdict.FAIL : missing == null ? Verdict.PASS : Verdict.NOT_RUN;
    }

    private static boolean hasFault(List<Finding> findings) {
        for (Finding finding : findings) {
            if (finding.severity() == Severity.ERROR) {
                return true;
            }
        }
        return false;
    }
}
