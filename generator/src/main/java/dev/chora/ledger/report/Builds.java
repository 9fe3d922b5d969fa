package dev.chora.ledger.report;

import dev.chora.ledger.CiRun;
import java.util.ArrayList;
import java.util.List;

/**
 * Image builds of CI, told apart by whether they found their layers.
 *
 * @param cached seconds of builds that did
 * @param uncached seconds of builds that did not
 */
record Builds(List<Double> cached, List<Double> uncached) {
    /** Of one project, or of all for an empty name. A build that nobody classed counts as cached up to the target's time. */
    static Builds of(LedgerState state, String project, Assumptions assumptions) {
        Builds builds = new Builds(new ArrayList<>(), new ArrayList<>());
        double limit = assumptions.get("target.build-cached");
        for (CiRun run : state.runs()) {
            boolean ours = project.isEmpty() || LedgerState.key(run.project()).equals(LedgerState.key(project));
            if (!ours || run.builds() == null) {
                continue;
            }
            for (CiRun.Build build : run.builds()) {
                String cache = build.cache();
                boolean hit = cache == null ? build.seconds() <= limit : cache.equals("hit");
                (hit ? builds.cached : builds.uncached).add(build.seconds());
            }
        }
        return builds;
    }

    int count() {
        return cached.size() + uncached.size();
    }

    static double average(List<Double> seconds) {
        return seconds.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }
}
