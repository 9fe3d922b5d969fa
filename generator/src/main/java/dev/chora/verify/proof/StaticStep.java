package dev.chora.verify.proof;

import dev.chora.verify.Figure;
import dev.chora.verify.Finding;
import dev.chora.verify.Level;
import dev.chora.verify.rules.Findings;
import dev.chora.verify.rules.StaticCheck;
import dev.chora.verify.rules.StaticChecks;
import java.util.ArrayList;
import java.util.List;

/** A static check as a step. */
public record StaticStep(StaticCheck check) implements ProofStep {
    /** All static checks. */
    public static List<ProofStep> all() {
        List<ProofStep> steps = new ArrayList<>();
        for (StaticCheck check : StaticChecks.all()) {
            steps.add(new StaticStep(check));
        }
        return steps;
    }

    @Override
    public String id() {
        return check.id();
    }

    @Override
    public Level level() {
        return Level.STATIC;
    }

    @Override
    public String title() {
        return check.title();
    }

    @Override
    public boolean concerns(Bench bench) {
        return check.concerns(bench.files());
    }

    @Override
    public void prove(Bench bench, Outcome outcome) {
        Findings found = new Findings();
        check.look(bench.files(), found);
        for (Finding finding : found.findings()) {
            outcome.add(finding);
        }
        for (Figure figure : found.figures()) {
            outcome.figure(figure);
        }
        for (String line : found.evidence()) {
            outcome.evidence(line);
        }
    }
}
