package dev.chora.ledger.report;

import dev.chora.ledger.Issue;
import dev.chora.ledger.Measurement;
import dev.chora.ledger.ScannedProject;
import dev.chora.verify.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Trouble: what people recorded, and what measurements show. */
final class IssueSection {
    private static final int SHOWN_SOLUTIONS = 5;
    private static final double TOO_LARGE = 500;

    /** What a ledger always tells, also when nobody had it. */
    private static final List<String> COMMON = List.of(
            "Image size above 500 MB",
            "Build failures",
            "Health check failures",
            "Volume permission errors",
            "CI cache misses");

    private IssueSection() {}

    static Section of(LedgerState state, Assumptions assumptions) {
        Map<String, List<Issue>> byName = new LinkedHashMap<>();
        COMMON.forEach(name -> byName.put(name, new ArrayList<>()));
        for (Issue issue : state.issues()) {
            byName.computeIfAbsent(known(issue.issue(), byName), none -> new ArrayList<>())
                    .add(issue);
        }
        Table.Maker table = Table.make(
                "issues",
                "Common issues",
                "issue:Issue",
                "recorded:Recorded",
                "seen:Seen in measurements",
                "hours:Average time to solve",
                "status:Status");
        byName.forEach((name, issues) -> {
            long open = issues.stream()
                    .filter(issue -> issue.status().equals("open"))
                    .count();
            long solved = issues.size() - open;
            double hours = issues.stream()
                    .filter(issue -> issue.hours() != null)
                    .mapToDouble(issue -> issue.hours() == null ? 0 : issue.hours())
                    .average()
                    .orElse(Double.NaN);
            table.row(
                    name,
                    Cell.count(issues.size()),
                    seen(name, state, assumptions),
                    Double.isNaN(hours) ? Cell.NOT_MEASURED : Cell.amount(hours, "h"),
                    issues.isEmpty() ? Cell.NONE : Cell.text(open > 0 ? open + " open" : solved + " solved"));
        });
        return new Section(
                "issues",
                "Issues",
                "Recorded with chora ledger record --issue TEXT; the newest measurements tell what they see themselves.",
                List.of(),
                List.of(table.done(), solutions(state.issues())));
    }

    /** Capitals make no other issue. */
    private static String known(String name, Map<String, List<Issue>> names) {
        for (String known : names.keySet()) {
            if (known.equalsIgnoreCase(name)) {
                return known;
            }
        }
        return name;
    }

    private static Cell seen(String name, LedgerState state, Assumptions assumptions) {
        switch (COMMON.indexOf(name)) {
            case 0 -> {
                List<Double> sizes = state.figures(Figures.IMAGE_SIZE);
                return Cell.share(
                        sizes.stream().filter(size -> size > TOO_LARGE).count(), sizes.size());
            }
            case 1 -> {
                return failed(state, List.of("image.build", "image.test-build"), "");
            }
            case 2 -> {
                return failed(state, List.of("image.look", "run.health"), "health");
            }
            case 3 -> {
                return failed(state, List.of("run.volumes"), "volume-owner");
            }
            case 4 -> {
                Builds builds = Builds.of(state, "", assumptions);
                return Cell.share(builds.uncached().size(), builds.count());
            }
            default -> {
                return Cell.NOT_MEASURED;
            }
        }
    }

    /** Of the projects in which one of these steps ran, those in which it failed: its id or a rule in it has this word. */
    private static Cell failed(LedgerState state, List<String> steps, String word) {
        long ran = 0;
        long failed = 0;
        for (ScannedProject project : state.projects()) {
            Map<String, Measurement.StepEnd> ends = state.steps(project.project());
            boolean looked = false;
            boolean faulty = false;
            for (String step : steps) {
                Measurement.StepEnd end = ends.get(step);
                if (end == null || end.verdict().equals("not run")) {
                    continue;
                }
                looked = true;
                boolean named = step.contains(word) || end.rules().stream().anyMatch(rule -> rule.contains(word));
                faulty |= named && end.verdict().equals("fail");
            }
            ran += looked ? 1 : 0;
            failed += faulty ? 1 : 0;
        }
        return Cell.share(failed, ran);
    }

    private record Pattern(String issue, String solution, long tried, long worked) {}

    private static Table solutions(List<Issue> issues) {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        for (Issue issue : issues) {
            String solution = issue.solution();
            if (solution == null) {
                continue;
            }
            boolean worked = issue.worked() == null ? issue.status().equals("solved") : issue.worked();
            Pattern one = new Pattern(issue.issue(), solution, 1, worked ? 1 : 0);
            patterns.merge(
                    (issue.issue() + "\n" + solution).toLowerCase(Locale.ROOT),
                    one,
                    (known, next) -> new Pattern(
                            known.issue, known.solution, known.tried + next.tried, known.worked + next.worked));
        }
        List<Pattern> best = new ArrayList<>(patterns.values());
        best.sort(Comparator.comparingLong(Pattern::worked)
                .thenComparingLong(Pattern::tried)
                .reversed());
        Table.Maker table = Table.make("solutions", "What helped", "issue:Issue", "solution:Solution", "worked:Helped");
        for (Pattern pattern : best.subList(0, Math.min(SHOWN_SOLUTIONS, best.size()))) {
            table.row(pattern.issue(), Cell.text(pattern.solution()), Cell.share(pattern.worked(), pattern.tried()));
        }
        return table.done();
    }
}
