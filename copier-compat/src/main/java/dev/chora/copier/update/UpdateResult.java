package dev.chora.copier.update;

import dev.chora.copier.merge.Plan;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an update did, or would do under pretend.
 *
 * @param project absolute
 * @param template as the answers file names it
 * @param fromTemplate the template before, when it was another one; null without a switch
 * @param fromVersion version before, by PEP 440
 * @param toVersion version after, by PEP 440
 * @param fromCommit version before, as git describes it
 * @param toCommit version after, as git describes it
 * @param plan what became of every path
 * @param answers all answers, secrets included: not for printing
 * @param secrets names of the answers that are not to be shown
 * @param newQuestions names of the questions that the old version did not have
 * @param answersFile relative to the project
 * @param applied whether the project was changed; false under pretend
 * @param baseFromStore whether the old version could not be had and what it made came from the store
 */
public record UpdateResult(
        Path project,
        String template,
        @Nullable String fromTemplate,
        String fromVersion,
        String toVersion,
        String fromCommit,
        String toCommit,
        Plan plan,
        Map<String, @Nullable Object> answers,
        List<String> secrets,
        List<String> newQuestions,
        String answersFile,
        boolean applied,
        boolean baseFromStore) {
    /** Whether a person has to decide something. */
    public boolean hasConflicts() {
        return !plan.conflicts().isEmpty();
    }
}
