package dev.chora.verify.rules;

import dev.chora.verify.Figure;
import dev.chora.verify.Finding;
import dev.chora.verify.Place;
import dev.chora.verify.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a check found so far. Checks report breaches of their {@link Rule}s; the plain methods are for what is no rule. */
public final class Findings {
    private final List<Finding> findings = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> evidence = new ArrayList<>();

    /** A breach of a rule, with the severity and the advice of that rule. */
    public void found(Rule rule, @Nullable Place place, String message) {
        findings.add(new Finding(rule.id(), rule.severity(), message, place, rule.fix()));
    }

    /** A breach of a rule that needs other advice than the rule gives. */
    public void found(Rule rule, @Nullable Place place, String message, String advice) {
        findings.add(new Finding(rule.id(), rule.severity(), message, place, advice));
    }

    /** A finding that was made elsewhere. */
    public void add(Finding finding) {
        findings.add(finding);
    }

    /** A fault that fails the step. */
    public void error(String rule, Place place, String message, String advice) {
        findings.add(new Finding(rule, Severity.ERROR, message, place, advice));
    }

    /** Something that should be changed and fails nothing. */
    public void warning(String rule, Place place, String message, String advice) {
        findings.add(new Finding(rule, Severity.WARNING, message, place, advice));
    }

    /** Something worth knowing. */
    public void note(String rule, Place place, String message, String advice) {
        findings.add(new Finding(rule, Severity.NOTE, message, place, advice));
    }

    /** Something that was measured. */
    public void figure(Figure figure) {
        figures.add(figure);
    }

    /** A line that shows what was looked at. */
    public void evidence(String line) {
        evidence.add(line);
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    public List<Figure> figures() {
        return List.copyOf(figures);
    }

    public List<String> evidence() {
        return List.copyOf(evidence);
    }
}
