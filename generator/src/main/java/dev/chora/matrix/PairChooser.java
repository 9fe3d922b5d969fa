package dev.chora.matrix;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Interviewer;
import dev.chora.copier.question.Interview;
import dev.chora.copier.question.Prompt;
import dev.chora.matrix.Candidates.Option;
import dev.chora.matrix.Pairs.Pick;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Answers an interview so that as many pairs of answers as possible are new. Only what a person could choose is ever
 * chosen: questions that {@code when} hides and choices that are disabled do not come up.
 */
final class PairChooser implements Interviewer {
    private final Pairs pairs;
    private final Random random;
    private final boolean defaults;
    private final Map<String, String> picked = new LinkedHashMap<>();
    private int gained;

    /** @param defaults take the first option everywhere, for the run that all others are compared with */
    PairChooser(Pairs pairs, Random random, boolean defaults) {
        this.pairs = pairs;
        this.random = random;
        this.defaults = defaults;
    }

    @Override
    public void conduct(Interview interview) {
        List<Pick> picks = new ArrayList<>();
        for (Prompt prompt = interview.next(); prompt != null; prompt = interview.next()) {
            Pick pick = answer(interview, prompt, picks);
            picks.add(pick);
            picked.put(pick.question(), pick.label());
        }
        gained = pairs.add(picks);
    }

    /** How many answers and pairs of answers this run was the first to have. */
    int gained() {
        return gained;
    }

    /** What was chosen, by question; {@code default} where there was no choice. */
    Map<String, String> picked() {
        return picked;
    }

    private Pick answer(Interview interview, Prompt prompt, List<Pick> before) {
        List<Option> options = new ArrayList<>(Candidates.of(prompt));
        if (!defaults) {
            Map<Option, Double> worth = new LinkedHashMap<>();
            for (Option option : options) {
                worth.put(option, pairs.gain(new Pick(prompt.name(), option.label()), before) + random.nextDouble());
            }
            options.sort(Comparator.comparing((Option option) -> worth.getOrDefault(option, 0.0))
                    .reversed());
        }
        String refusal = "it has no answer that may be chosen";
        for (Option option : options) {
            String refused = interview.answer(option.raw());
            if (refused == null) {
                return new Pick(prompt.name(), option.label());
            }
            refusal = refused;
        }
        throw new CopierException(
                ErrorKind.ANSWER,
                "No answer to the question \"" + prompt.name() + "\" is known: " + refusal,
                "Give one with -d " + prompt.name() + "=VALUE.");
    }
}
