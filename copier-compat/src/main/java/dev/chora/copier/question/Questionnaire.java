package dev.chora.copier.question;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.answers.Answers;
import dev.chora.copier.answers.Settings;
import dev.chora.copier.config.Fnmatch;
import dev.chora.copier.config.TemplateConfig;
import dev.chora.copier.render.Jinja;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The interview of one template, question by question in Copier's order of decisions: last answers that no longer fit are
 * dropped, {@code when} hides, answers given beforehand settle, then last answers and defaults where the options say so,
 * and only then somebody is asked.
 */
public final class Questionnaire implements Interview {
    /** A question that was put, with the answers as they were before it. */
    private record Step(int position, AnswersState state) {}

    /** An answer that was given before going back. */
    private record Kept(@Nullable Object value, boolean wasDefault) {}

    private final TemplateConfig config;
    private final Jinja jinja;
    private final Settings settings;
    private final Answers answers;
    private final InterviewOptions options;
    private final ContextSource contexts;
    private final List<String> names;
    private final Set<String> secret;
    private final Deque<Step> steps = new ArrayDeque<>();
    private final Map<String, Kept> kept = new HashMap<>(0);
    /** Questions answered beforehand that are put all the same, since the person wants to change them. */
    private final Set<String> reopened = new HashSet<>(0);

    private int position;
    private @Nullable Question question;
    private @Nullable Prompt prompt;
    private @Nullable AnswersState before;
    private @Nullable AnswersState start;
    /** The default of the current question as derived from the answers before it, whatever was answered earlier. */
    private @Nullable Object derived;

    /**
     * An interview about to begin.
     *
     * @param answers filled in as the interview goes on
     * @param contexts gives what templates see, the answers so far included
     */
    public Questionnaire(
            TemplateConfig config,
            Jinja jinja,
            Settings settings,
            Answers answers,
            InterviewOptions options,
            ContextSource contexts) {
        this.config = config;
        this.jinja = jinja;
        this.settings = settings;
        this.answers = answers;
        this.options = options;
        this.contexts = contexts;
        this.names = new ArrayList<>(config.questions().keySet());
        this.secret = config.secretQuestions();
    }

    @Override
    public @Nullable Prompt next() {
        if (start == null) {
            start = AnswersState.of(answers);
        }
        while (prompt == null && position < names.size()) {
            String name = names.get(position);
            AnswersState state = AnswersState.of(answers);
            Question next =
                    new Question(config, jinja, settings, name, secret.contains(name), answers, contexts.context());
            if (settles(next)) {
                position++;
            } else {
                question = next;
                before = state;
                prompt = prompt(next);
            }
        }
        return prompt;
    }

    /** Whether the question needs nobody; its answer is recorded then. */
    private boolean settles(Question question) {
        String name = question.name();
        dropUnfit(question);
        boolean ask = question.isAsked();
        boolean wanted = question.isWanted();
        if (!wanted) {
            answers.hidden().add(name);
            answers.last().remove(name);
            if (defaultOf(question, false) == Question.MISSING) {
                return true;
            }
        }
        if (!isForced(name)) {
            if (answers.beforehand().containsKey(name)) {
                answers.given().put(name, taken(question, answers.beforehand().get(name)));
                return true;
            }
            if (answers.last().containsKey(name) && (options.skipAnswered() || !ask)) {
                return true;
            }
            if (!ask || options.defaults()) {
                Object value = defaultOf(question, wanted);
                if (value != Question.MISSING) {
                    answers.given().put(name, value);
                } else if (ask) {
                    throw missing(question);
                }
                return true;
            }
        }
        if (!wanted) {
            answers.given().put(name, defaultOf(question, false));
            return true;
        }
        return false;
    }

    private void dropUnfit(Question question) {
        String name = question.name();
        if (!answers.last().containsKey(name)) {
            return;
        }
        try {
            question.validate(question.parse(answers.last().get(name)));
        } catch (Refusal | CopierException unfit) {
            answers.last().remove(name);
        }
    }

    private boolean isForced(String name) {
        if (reopened.contains(name)) {
            return true;
        }
        for (String pattern : options.ask()) {
            if (Fnmatch.matches(name, pattern)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Object taken(Question question, @Nullable Object answer) {
        try {
            Object value = question.parse(answer);
            question.validate(value);
            return value;
        } catch (Refusal refusal) {
            throw question.refuse(refusal, true);
        }
    }

    private static @Nullable Object defaultOf(Question question, boolean validated) {
        try {
            Object value = question.defaultValue();
            if (validated && value != Question.MISSING && !question.secret()) {
                question.validate(value);
            }
            return value;
        } catch (Refusal refusal) {
            throw question.refuse(refusal, false);
        }
    }

    private CopierException missing(Question question) {
        return new CopierException(
                ErrorKind.MISSING_ANSWER,
                "Question \"" + question.name() + "\" is required: it has no default",
                config.place(0, 0, question.name()),
                "Give the answer with -d " + question.name() + "=…");
    }

    private Prompt prompt(Question question) {
        Kept earlier = kept.get(question.name());
        Object value = defaultOf(question, false);
        derived = value;
        if (earlier != null && !earlier.wasDefault()) {
            value = stillFits(question, earlier.value()) ? earlier.value() : value;
        }
        return new PromptMaker(question, value).prompt(steps.size() + 1, following(question.name(), value));
    }

    /** How many questions would be put after this one if every default were taken: an estimate for progress. */
    private int following(String current, @Nullable Object value) {
        AnswersState state = AnswersState.of(answers);
        int count = 0;
        try {
            answers.given().put(current, value == Question.MISSING ? null : value);
            for (String name : names.subList(position + 1, names.size())) {
                Question next =
                        new Question(config, jinja, settings, name, secret.contains(name), answers, contexts.context());
                if (!settles(next)) {
                    count++;
                    Object expected = defaultOf(next, false);
                    answers.given().put(name, expected == Question.MISSING ? null : expected);
                }
            }
        } catch (CopierException | TemplateException unknown) {
            // Without the real answers this question cannot be judged: it is told when it is reached.
            count++;
        } finally {
            state.restore(answers);
        }
        return count;
    }

    private static boolean stillFits(Question question, @Nullable Object value) {
        try {
            question.parse(value);
            return true;
        } catch (Refusal unfit) {
            return false;
        }
    }

    @Override
    public @Nullable String check(@Nullable Object raw) {
        try {
            value(raw);
            return null;
        } catch (Refusal refusal) {
            return refusal.getMessage();
        }
    }

    @Override
    public @Nullable String answer(@Nullable Object raw) {
        Object value;
        try {
            value = value(raw);
        } catch (Refusal refusal) {
            return refusal.getMessage();
        }
        Prompt put = Objects.requireNonNull(prompt);
        boolean wasDefault = derived != Question.MISSING && Py.equal(value, derived);
        kept.put(put.name(), new Kept(value, wasDefault));
        record(put.name(), value);
        return null;
    }

    private void record(String name, @Nullable Object value) {
        steps.push(new Step(position, Objects.requireNonNull(before)));
        answers.given().put(name, value);
        position++;
        prompt = null;
        question = null;
    }

    private @Nullable Object value(@Nullable Object raw) {
        if (next() == null) {
            throw new IllegalStateException("there is no question to answer");
        }
        Question current = Objects.requireNonNull(question);
        Object answer = raw;
        if (raw instanceof Choice choice) {
            answer = choice.value();
        } else if (raw instanceof List<?> picked) {
            List<@Nullable Object> values = new ArrayList<>(picked.size());
            for (Object item : picked) {
                values.add(item instanceof Choice choice ? choice.value() : item);
            }
            answer = values;
        }
        current.validate(current.parse(answer));
        return current.cast(answer);
    }

    @Override
    public boolean back() {
        Step step = steps.poll();
        if (step == null) {
            return false;
        }
        step.state().restore(answers);
        position = step.position();
        prompt = null;
        question = null;
        return true;
    }

    @Override
    public boolean backTo(String name) {
        boolean known = false;
        for (Step step : steps) {
            known |= names.get(step.position()).equals(name);
        }
        while (known && back()) {
            if (names.get(position).equals(name)) {
                return true;
            }
        }
        return !known && answers.beforehand().containsKey(name) && reopen(name);
    }

    /** Begins anew, gives the answers to the questions before this one again, and puts it with the answer it has. */
    private boolean reopen(String name) {
        if (!names.contains(name) || answers.hidden().contains(name)) {
            return false;
        }
        kept.put(name, new Kept(answers.given().get(name), false));
        reopened.add(name);
        Objects.requireNonNull(start).restore(answers);
        steps.clear();
        position = 0;
        prompt = null;
        question = null;
        for (Prompt put = next(); put != null; put = next()) {
            Kept earlier = kept.get(put.name());
            if (put.name().equals(name) || earlier == null) {
                break;
            }
            record(put.name(), earlier.wasDefault() && derived != Question.MISSING ? derived : earlier.value());
        }
        return true;
    }

    @Override
    public List<String> asked() {
        List<String> asked = new ArrayList<>();
        for (Step step : steps) {
            asked.add(0, names.get(step.position()));
        }
        return asked;
    }
}
