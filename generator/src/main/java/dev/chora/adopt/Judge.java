package dev.chora.adopt;

import dev.chora.copier.question.FilledQuestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says of every answer how sure it is and why, by what the project loses when the answer is another one. */
final class Judge {
    /** A weight of one, a line that only this answer explains, comes to a confidence of 0.7. */
    private static final double STEEPNESS = 1.2;

    private static final double HUNDREDTHS = 100;
    private static final double DERIVED = 0.5;
    private static final double ONE_OF_SEVERAL = 0.3;
    private static final double SAYS_SOMETHING = 0.1;
    private static final double NOTHING = 1e-6;
    private static final int MOST_EVIDENCE = 3;

    private final AnswerSearch search;
    private final Scorer scorer;
    private final Set<String> given;
    private final Map<String, ?> recorded;
    private final Set<String> computed;

    /**
     * A judge.
     *
     * @param given answers that the person gave
     * @param recorded answers that another generator wrote down
     * @param computed questions whose default follows from other answers
     */
    Judge(AnswerSearch search, Scorer scorer, Set<String> given, Map<String, ?> recorded, Set<String> computed) {
        this.search = search;
        this.scorer = scorer;
        this.given = given;
        this.recorded = recorded;
        this.computed = computed;
    }

    /** The answers that an answers file would remember, each with what speaks for it. */
    Map<String, FoundAnswer> answers(Tried found) {
        Tried best = complete(found);
        Map<String, FoundAnswer> answers = new LinkedHashMap<>();
        for (FilledQuestion question : best.sheet()) {
            if (question.wanted() && !question.secret() && question.answered()) {
                answers.put(question.name(), judge(best, question));
            }
        }
        return answers;
    }

    /** The same with every answer proposed, so that none follows another one when that is changed. */
    private Tried complete(Tried best) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        for (FilledQuestion question : best.sheet()) {
            if (question.wanted() && question.answered()) {
                all.put(question.name(), question.value());
            }
        }
        Tried complete = search.attempt(all);
        return complete == null ? best : complete;
    }

    private FoundAnswer judge(Tried best, FilledQuestion question) {
        if (given.contains(question.name())) {
            return new FoundAnswer(question.value(), 1, List.of(), FoundAnswer.Origin.PERSON);
        }
        List<Tried> rivals = rivals(best, question);
        double margin = rivals.isEmpty() ? 0 : best.score() - rivals.get(0).score();
        if (margin >= NOTHING) {
            double confidence = Math.round((1 - Math.exp(-STEEPNESS * margin)) * HUNDREDTHS) / HUNDREDTHS;
            return new FoundAnswer(
                    question.value(),
                    confidence,
                    evidence(best.rendering(), rivals.get(0).rendering()),
                    FoundAnswer.Origin.PROJECT);
        }
        if (recorded.containsKey(question.name())) {
            return new FoundAnswer(question.value(), 1, List.of(), FoundAnswer.Origin.RECORD);
        }
        Tried worst = rivals.isEmpty() ? best : rivals.get(rivals.size() - 1);
        if (best.score() - worst.score() >= NOTHING) {
            return new FoundAnswer(
                    question.value(),
                    ONE_OF_SEVERAL,
                    evidence(best.rendering(), worst.rendering()),
                    FoundAnswer.Origin.PROJECT);
        }
        boolean follows = computed.contains(question.name());
        return new FoundAnswer(question.value(), follows ? DERIVED : 0, List.of(), FoundAnswer.Origin.DEFAULT);
    }

    /** The other answers to a question that the template takes, the best first. */
    private List<Tried> rivals(Tried best, FilledQuestion question) {
        List<Tried> rivals = new ArrayList<>();
        if (Marks.possible(question)) {
            Tried without = search.without(best, question);
            if (without != null) {
                rivals.add(without);
            }
            return rivals;
        }
        for (Object other : AnswerSearch.alternatives(question)) {
            Map<String, @Nullable Object> proposals = new HashMap<>(best.proposals());
            proposals.put(question.name(), other);
            Tried tried = search.attempt(proposals);
            if (tried != null) {
                rivals.add(tried);
            }
        }
        rivals.sort(Comparator.comparingDouble(rival -> -rival.score()));
        return rivals;
    }

    private List<Evidence> evidence(Rendering chosen, Rendering rival) {
        List<Evidence> places = new ArrayList<>();
        for (Map.Entry<String, Rendering.Content> file : chosen.files().entrySet()) {
            Rendering.Content other = rival.files().get(file.getKey());
            ProjectFile there = scorer.counterpart(file.getKey(), chosen);
            if (there == null || file.getValue().equals(other)) {
                continue;
            }
            TextLines lines = scorer.lines(file.getValue());
            TextLines without = other == null ? null : scorer.lines(other);
            if (other == null && (lines == null || lines.weight() == 0)) {
                places.add(new Evidence(there.path(), 0));
            } else if (lines != null && there.lines() != null) {
                add(places, there, lines, without);
            }
        }
        if (places.isEmpty()) {
            absent(places, chosen, rival);
        }
        return List.copyOf(places.subList(0, Math.min(MOST_EVIDENCE, places.size())));
    }

    private static void add(List<Evidence> places, ProjectFile there, TextLines lines, @Nullable TextLines without) {
        TextLines text = there.lines();
        int added = 0;
        for (int i = 0; text != null && i < text.lines().size() && added < MOST_EVIDENCE; i++) {
            String line = text.lines().get(i);
            if (LineWeight.of(line) > SAYS_SOMETHING && lines.has(line) && (without == null || !without.has(line))) {
                places.add(new Evidence(there.path(), i + 1));
                added++;
            }
        }
    }

    /** Files that another answer would have made and that are not there speak too, as do files without its lines. */
    private void absent(List<Evidence> places, Rendering chosen, Rendering rival) {
        for (Map.Entry<String, Rendering.Content> file : rival.files().entrySet()) {
            Rendering.Content ours = chosen.files().get(file.getKey());
            if (!file.getValue().equals(ours)
                    && (ours == null) == (scorer.project().file(file.getKey()) == null)) {
                places.add(new Evidence(file.getKey(), 0));
            }
        }
    }
}
