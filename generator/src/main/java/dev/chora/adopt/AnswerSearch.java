package dev.chora.adopt;

import dev.chora.copier.question.FilledQuestion;
import dev.chora.jinja.python.Py;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Searches the answers of one version that fit a project best: texts are read off the project, choices are compared one by
 * one, and both again as long as anything gets better, since a choice may bring files into view that hold further texts.
 */
final class AnswerSearch {
    private static final double BETTER = 1e-6;
    private static final double CLEARLY = 0.2;
    private static final double SETTLED = 0.5;
    private static final int ROUNDS = 5;
    private static final int MOST_READINGS = 5;
    private static final int MOST_RESPELLED = 2;
    private static final int MOST_CHOICES = 60;

    private final Trial trial;
    private final Scorer scorer;
    private final Set<String> fixed;
    private final Map<Map<String, @Nullable Object>, Trial.Outcome> known = new HashMap<>();
    private final Set<String> settled = new HashSet<>();

    /**
     * A search.
     *
     * @param fixed questions whose answers are given and not to be searched
     */
    AnswerSearch(Trial trial, Scorer scorer, Set<String> fixed) {
        this.trial = trial;
        this.scorer = scorer;
        this.fixed = fixed;
    }

    /**
     * The best answers found from a start.
     *
     * @param start answers to begin with
     * @throws dev.chora.copier.CopierException when the template does not render with these answers nor with its defaults
     */
    Tried from(Map<String, @Nullable Object> start) {
        Map<String, @Nullable Object> complete = Start.complete(trial, start);
        Tried best = attempt(complete);
        if (best == null) {
            Trial.Outcome outcome = trial.rendered(Start.complete(trial, Map.of()), true);
            best = tried(outcome);
        }
        best = rounds(best);
        scorer.calibrate(best.rendering());
        settled.clear();
        Tried again = attempt(best.proposals());
        return rounds(again == null ? best : again);
    }

    private Tried rounds(Tried start) {
        Tried best = start;
        for (int round = 0; round < ROUNDS; round++) {
            double before = best.score();
            best = choices(texts(best));
            if (best.score() <= before + BETTER) {
                break;
            }
            settle(best);
        }
        return best;
    }

    /** Tries answers out; null when the template does not take them. */
    @Nullable
    Tried attempt(Map<String, @Nullable Object> proposals) {
        Trial.Outcome outcome = known.get(proposals);
        if (outcome == null) {
            outcome = trial.render(proposals, true);
            if (outcome == null) {
                return null;
            }
            known.put(proposals, outcome);
        }
        return tried(outcome);
    }

    private Tried tried(Trial.Outcome outcome) {
        return new Tried(outcome.proposals(), outcome.sheet(), outcome.rendering(), scorer.score(outcome.rendering()));
    }

    private Tried better(Tried best, Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> proposals = new LinkedHashMap<>(best.proposals());
        proposals.putAll(values);
        Tried tried = attempt(proposals);
        return tried != null && tried.score() > best.score() + BETTER ? tried : best;
    }

    private Tried texts(Tried start) {
        Marks marks = new Marks();
        for (FilledQuestion question : start.sheet()) {
            if (Marks.possible(question) && !fixed.contains(question.name()) && !settled.contains(question.name())) {
                marks.add(question, mayHaveLines(question));
            }
        }
        if (marks.values().isEmpty()) {
            return start;
        }
        Map<String, @Nullable Object> marked = new LinkedHashMap<>(start.proposals());
        marked.putAll(marks.values());
        Trial.Outcome outcome = trial.render(marked, false);
        if (outcome == null) {
            return start;
        }
        Tried best = start;
        Map<Set<String>, Integer> readings = new HashMap<>();
        Set<Set<String>> taken = new HashSet<>();
        for (Proposal proposal : Readings.of(marks, scorer, outcome.rendering())) {
            Set<String> names = proposal.values().keySet();
            int count = readings.merge(names, 1, Integer::sum);
            if (count > MOST_READINGS) {
                continue;
            }
            if (holds(best, proposal)) {
                taken.add(names);
                continue;
            }
            boolean respell = count <= MOST_RESPELLED && names.size() == 1 && !taken.contains(names);
            Tried tried = respell ? respelled(best, proposal) : better(best, proposal.values());
            if (tried.score() > best.score()) {
                taken.add(names);
                best = tried;
            }
        }
        return unread(best, marks.values().keySet(), taken);
    }

    private boolean mayHaveLines(FilledQuestion question) {
        Map<String, ?> written = trial.generation().config().questions().get(question.name());
        Object multiline = written == null ? null : written.get("multiline");
        return (multiline != null && !Boolean.FALSE.equals(multiline))
                || (question.value() instanceof String text && text.indexOf('\n') >= 0);
    }

    /** Texts that stand nowhere may be empty, or show in what the template compares them with. */
    private Tried unread(Tried start, Set<String> names, Set<Set<String>> taken) {
        Tried best = start;
        Map<String, Set<Object>> compared =
                Comparisons.in(trial.generation().jinja().remembered());
        for (String name : names) {
            if (taken.contains(Set.of(name))) {
                continue;
            }
            for (Object value : compared.getOrDefault(name, Set.of())) {
                best = better(best, Map.of(name, value));
            }
            Tried empty = better(best, Map.of(name, Marks.isList(best.question(name)) ? List.of() : ""));
            best = empty.score() > best.score() + CLEARLY ? empty : best;
        }
        return best;
    }

    /** Whether the answers are those of a proposal already, and the template prints them as they are. */
    private static boolean holds(Tried best, Proposal proposal) {
        if (!proposal.plain()) {
            return false;
        }
        for (Map.Entry<String, @Nullable Object> entry : proposal.values().entrySet()) {
            Object value = best.question(entry.getKey()).value();
            boolean same = entry.getValue() instanceof String text
                    ? value != null && text.equals(Py.str(value))
                    : Py.equal(entry.getValue(), value);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private Tried respelled(Tried start, Proposal proposal) {
        Tried best = better(start, proposal.values());
        if (best.score() <= start.score()) {
            for (Map.Entry<String, @Nullable Object> entry : proposal.values().entrySet()) {
                Object text = entry.getValue();
                for (Object spelling : text == null ? Set.of() : Spellings.ofValue(text)) {
                    best = better(best, Map.of(entry.getKey(), spelling));
                }
            }
        }
        return best;
    }

    private Tried choices(Tried start) {
        Tried best = start;
        for (int i = 0; i < start.sheet().size(); i++) {
            FilledQuestion question = best.sheet().get(i);
            if (question.wanted() && !question.secret() && !fixed.contains(question.name())) {
                for (Object other : alternatives(question)) {
                    best = choice(best, question.name(), other);
                }
            }
        }
        return best;
    }

    /** Takes a choice if that is better, alone or with another answer to one question that it changes. */
    private Tried choice(Tried best, String name, @Nullable Object value) {
        Map<String, @Nullable Object> proposals = new LinkedHashMap<>(best.proposals());
        proposals.put(name, value);
        Tried tried = attempt(proposals);
        if (tried == null || tried.score() > best.score() + BETTER) {
            return tried == null ? best : tried;
        }
        Tried better = best;
        for (int i = 0; i < tried.sheet().size(); i++) {
            FilledQuestion before = best.sheet().get(i);
            FilledQuestion after = tried.sheet().get(i);
            boolean follows = after.wanted()
                    && !after.name().equals(name)
                    && !fixed.contains(after.name())
                    && (!before.wanted()
                            || !after.answered()
                            || !before.choices().equals(after.choices()));
            for (Object other : follows ? alternatives(after) : List.of()) {
                Map<String, @Nullable Object> both = new LinkedHashMap<>(proposals);
                both.put(after.name(), other);
                Tried pair = attempt(both);
                better = pair != null && pair.score() > better.score() + BETTER ? pair : better;
            }
        }
        return better;
    }

    /** The other values that a question with choices can have, as far as they are one step away. */
    static List<@Nullable Object> alternatives(FilledQuestion question) {
        List<@Nullable Object> others = new ArrayList<>();
        if (question.choices().isEmpty()) {
            if (question.type() == dev.chora.copier.question.QuestionType.BOOL) {
                others.add(!Boolean.TRUE.equals(question.value()));
            }
            return others;
        }
        for (Object choice : question.choices()) {
            if (question.multiselect()) {
                others.add(flipped(question.value(), choice));
            } else if (!question.answered() || !Py.equal(choice, question.value())) {
                others.add(choice);
            }
            if (others.size() == MOST_CHOICES) {
                break;
            }
        }
        return others;
    }

    private static List<@Nullable Object> flipped(@Nullable Object value, @Nullable Object choice) {
        List<@Nullable Object> items = new ArrayList<>();
        boolean had = false;
        if (value instanceof List<?> list) {
            for (Object item : list) {
                if (Py.equal(item, choice)) {
                    had = true;
                } else {
                    items.add(item);
                }
            }
        }
        if (!had) {
            items.add(choice);
        }
        return items;
    }

    /** Notes which texts the project confirms, so that they are literal text when the rest is read. */
    private void settle(Tried best) {
        for (FilledQuestion question : best.sheet()) {
            if (Marks.possible(question) && !settled.contains(question.name())) {
                Tried without = without(best, question);
                if (without != null && best.score() - without.score() > SETTLED) {
                    settled.add(question.name());
                }
            }
        }
    }

    /** The same answers with a mark in the place of one; null when the template does not take it. */
    @Nullable
    Tried without(Tried best, FilledQuestion question) {
        Marks mark = new Marks();
        mark.add(question, false);
        Map<String, @Nullable Object> proposals = new LinkedHashMap<>(best.proposals());
        proposals.putAll(mark.values());
        Trial.Outcome outcome = trial.render(proposals, false);
        return outcome == null ? null : tried(outcome);
    }
}
