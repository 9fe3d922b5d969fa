package dev.chora.verify.proof;

import dev.chora.verify.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which steps are done and which findings count. A word that is the id of a step, or the beginning of one up to a dot, means
 * these steps; any other word is the id of a rule.
 */
public final class Selection {
    private final Set<String> onlySteps = new HashSet<>();
    private final Set<String> onlyRules = new HashSet<>();
    private final Set<String> skippedSteps = new HashSet<>();
    private final Set<String> skippedRules = new HashSet<>();

    /** Sorts words into steps and rules by the steps that there are. */
    public Selection(List<String> only, List<String> skip, List<ProofStep> steps) {
        for (String word : only) {
            (isStep(word, steps) ? onlySteps : onlyRules).add(word);
        }
        for (String word : skip) {
            (isStep(word, steps) ? skippedSteps : skippedRules).add(word);
        }
    }

    /** Whether a step is to be done. */
    public boolean takes(ProofStep step) {
        boolean wanted = onlySteps.isEmpty() || among(step.id(), onlySteps);
        return wanted && !among(step.id(), skippedSteps);
    }

    /** The findings that count, of all those that a step made. */
    public List<Finding> counting(List<Finding> findings) {
        if (onlyRules.isEmpty() && skippedRules.isEmpty()) {
            return findings;
        }
        List<Finding> counting = new ArrayList<>();
        for (Finding finding : findings) {
            boolean wanted = onlyRules.isEmpty() || onlyRules.contains(finding.rule());
            if (wanted && !skippedRules.contains(finding.rule())) {
                counting.add(finding);
            }
        }
        return counting;
    }

    private static boolean isStep(String word, List<ProofStep> steps) {
        for (ProofStep step : steps) {
            if (means(word, step.id())) {
                return true;
            }
        }
        return false;
    }

    private static boolean among(String id, Set<String> words) {
        for (String word : words) {
            if (means(word, id)) {
                return true;
            }
        }
        return false;
    }

    private static boolean means(String word, String id) {
        return id.equals(word) || id.startsWith(word.endsWith(".") ? word : word + ".");
    }
}
