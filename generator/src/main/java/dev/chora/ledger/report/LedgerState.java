package dev.chora.ledger.report;

import dev.chora.ledger.AssumptionChange;
import dev.chora.ledger.CiRun;
import dev.chora.ledger.Entry;
import dev.chora.ledger.Facts;
import dev.chora.ledger.Founded;
import dev.chora.ledger.Issue;
import dev.chora.ledger.LedgerLine;
import dev.chora.ledger.Maintenance;
import dev.chora.ledger.Measurement;
import dev.chora.ledger.Retired;
import dev.chora.ledger.ScannedProject;
import dev.chora.ledger.UnreadableProject;
import dev.chora.ledger.Vulnerabilities;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a ledger comes to: for each project the newest of everything, in the order of time whatever the order of lines. */
final class LedgerState {
    private String title = "Docker ledger";
    private final Map<String, ScannedProject> projects = new TreeMap<>();
    private final Map<String, UnreadableProject> unreadable = new TreeMap<>();
    private final Map<String, Map<String, Measurement.Measured>> figures = new TreeMap<>();
    private final Map<String, Map<String, Measurement.StepEnd>> steps = new TreeMap<>();
    private final Map<String, CiRun> runs = new LinkedHashMap<>();
    private final Map<String, Vulnerabilities> vulnerabilities = new TreeMap<>();
    private final List<Maintenance> maintenance = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();
    private final Map<String, Double> assumptions = new LinkedHashMap<>();
    private final List<LedgerLine> unread = new ArrayList<>();
    private final History history = new History();
    private boolean changed;

    static LedgerState of(List<LedgerLine> lines) {
        LedgerState state = new LedgerState();
        List<Entry> entries = new ArrayList<>();
        for (LedgerLine line : lines) {
            if (line instanceof LedgerLine.Good good) {
                entries.add(good.entry());
            } else {
                state.unread.add(line);
            }
        }
        entries.sort(Comparator.comparing(Entry::time));
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            state.add(entry);
            boolean lastOfItsTime =
                    i + 1 == entries.size() || !entries.get(i + 1).time().equals(entry.time());
            state.changed |= !(entry instanceof CiRun || entry instanceof Founded || entry instanceof Issue);
            if (lastOfItsTime && state.changed) {
                state.history.at(entry.time(), state);
                state.changed = false;
            }
        }
        return state;
    }

    /** Names are one when a package index would take them for one (PEP 503). */
    static String key(String project) {
        return project.toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "-");
    }

    private void add(Entry entry) {
        if (entry instanceof Founded founded) {
            title = founded.name();
        } else if (entry instanceof ScannedProject scanned) {
            projects.put(key(scanned.project()), scanned);
            unreadable.remove(scanned.folder());
        } else if (entry instanceof UnreadableProject closed) {
            projects.values().removeIf(known -> known.folder().equals(closed.folder()));
            unreadable.put(closed.folder(), closed);
        } else if (entry instanceof Retired retired) {
            projects.remove(key(retired.project()));
            unreadable.values().removeIf(closed -> closed.project().equals(retired.project()));
        } else if (entry instanceof Measurement measured) {
            String key = key(measured.project());
            figures.computeIfAbsent(key, none -> new LinkedHashMap<>()).putAll(measured.figures());
            steps.computeIfAbsent(key, none -> new LinkedHashMap<>()).putAll(measured.steps());
        } else if (entry instanceof CiRun run) {
            runs.merge(key(run.project()) + " " + run.run(), run, LedgerState::together);
        } else if (entry instanceof Vulnerabilities counted) {
            vulnerabilities.put(key(counted.project()), counted);
        } else if (entry instanceof Maintenance done) {
            maintenance.add(done);
        } else if (entry instanceof Issue issue) {
            issues.add(issue);
        } else if (entry instanceof AssumptionChange change) {
            change.values().forEach((name, value) -> {
                if (Assumptions.knows(name)) {
                    assumptions.put(name, value);
                }
            });
        }
    }

    /** A list of runs and the jobs of a run tell different things about the same one. */
    private static CiRun together(CiRun first, CiRun second) {
        return new CiRun(
                first.time(),
                first.project(),
                first.run(),
                second.workflow() == null ? first.workflow() : second.workflow(),
                second.conclusion() == null ? first.conclusion() : second.conclusion(),
                second.seconds() == null ? first.seconds() : second.seconds(),
                second.builds() == null ? first.builds() : second.builds());
    }

    String title() {
        return title;
    }

    /** By name. */
    List<ScannedProject> projects() {
        return List.copyOf(projects.values());
    }

    List<UnreadableProject> unreadable() {
        return List.copyOf(unreadable.values());
    }

    /** The newest figure of a project, or null when it was not measured. */
    @Nullable
    Double figure(String project, String name) {
        Measurement.Measured measured =
                figures.getOrDefault(key(project), Map.of()).get(name);
        return measured == null ? null : measured.value();
    }

    /** The newest figures of this name, one a project that is counted. */
    List<Double> figures(String name) {
        List<Double> values = new ArrayList<>();
        for (String key : projects.keySet()) {
            Double value = figure(key, name);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /** How each step of {@code verify} last ended in this project. */
    Map<String, Measurement.StepEnd> steps(String project) {
        return steps.getOrDefault(key(project), Map.of());
    }

    /** Runs of CI in order of time. */
    List<CiRun> runs() {
        return List.copyOf(runs.values());
    }

    /** The newest counts of this project, or null. */
    @Nullable
    Vulnerabilities vulnerabilities(String project) {
        return vulnerabilities.get(key(project));
    }

    List<Maintenance> maintenance() {
        return maintenance;
    }

    List<Issue> issues() {
        return issues;
    }

    Map<String, Double> assumptions() {
        return assumptions;
    }

    /** Lines that were not understood. */
    List<LedgerLine> unread() {
        return unread;
    }

    History history() {
        return history;
    }

    /** How many projects are so. */
    long count(java.util.function.Predicate<Facts> test) {
        return projects.values().stream()
                .filter(project -> test.test(project.facts()))
                .count();
    }
}
