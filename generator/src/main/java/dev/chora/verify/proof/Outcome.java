package dev.chora.verify.proof;

import dev.chora.engine.Ran;
import dev.chora.verify.Figure;
import dev.chora.verify.Finding;
import dev.chora.verify.Place;
import dev.chora.verify.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a step found so far. */
public final class Outcome {
    private static final int LONGEST = 400;

    private final Bench bench;
    private final List<String> commands = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> evidence = new ArrayList<>();
    private @Nullable String advice;

    /** Nothing yet. */
    public Outcome(Bench bench) {
        this.bench = bench;
    }

    /** A command that ran, the way a person would type it. */
    public void command(String line) {
        commands.add(bench.workspace().shown(line));
    }

    /** A line that shows what was seen. */
    public void evidence(String line) {
        String shown = bench.workspace().shown(line);
        evidence.add(shown.length() > LONGEST ? shown.substring(0, LONGEST) + " ..." : shown);
    }

    /** The last lines of what a program wrote. */
    public void evidence(Ran ran, int lines) {
        for (String line : ran.tail(lines)) {
            evidence(line);
        }
    }

    /** A fault, which fails the step. */
    public void fault(String rule, @Nullable Place place, String message, String what) {
        findings.add(new Finding(rule, Severity.ERROR, bench.workspace().shown(message), place, what));
    }

    /** Something that should be changed and fails nothing. */
    public void warning(String rule, @Nullable Place place, String message, String what) {
        findings.add(new Finding(rule, Severity.WARNING, bench.workspace().shown(message), place, what));
    }

    /** Something that another part of the program found. */
    public void add(Finding finding) {
        findings.add(finding);
    }

    /** Something that was measured. */
    public void figure(Figure figure) {
        figures.add(figure);
    }

    /**
     * Something that was measured and belongs to the project, wherever it is measured: beyond its target it is a fault.
     *
     * @param name the figure in words, at the beginning of a sentence
     */
    public void budget(Figure figure, String name, String what) {
        figure(figure);
        if (!figure.good()) {
            fault(figure.name(), null, beyond(figure, name), what);
        }
    }

    /** Something that was measured and depends on the machine too: beyond its target it is a warning. */
    public void clocked(Figure figure, String name, String what) {
        figure(figure);
        if (!figure.good()) {
            warning(figure.name(), null, beyond(figure, name), what);
        }
    }

    private static String beyond(Figure figure, String name) {
        Double most = figure.atMost();
        Double least = figure.atLeast();
        return name + " is " + Amount.of(figure.value(), figure.unit())
                + (most != null && figure.value() > most
                        ? ", more than " + Amount.of(most, figure.unit())
                        : ", less than " + (least == null ? "wanted" : Amount.of(least, figure.unit())));
    }

    /** Takes back every fault: it turned out that something else was the cause. */
    public void withdraw() {
        findings.removeIf(finding -> finding.severity() == Severity.ERROR);
    }

    /** What to do about the step as a whole. */
    public void advice(String text) {
        advice = text;
    }

    /** Whether a fault was found. */
    public boolean failed() {
        for (Finding finding : findings) {
            if (finding.severity() == Severity.ERROR) {
                return true;
            }
        }
        return false;
    }

    List<String> commands() {
        return commands;
    }

    List<Finding> findings() {
        return findings;
    }

    List<Figure> figures() {
        return figures;
    }

    List<String> evidence() {
        return evidence;
    }

    @Nullable
    String advice() {
        return advice;
    }
}
