package dev.chora.copier.question;

import dev.chora.copier.CopierException;
import dev.chora.copier.answers.Answers;
import dev.chora.copier.answers.Settings;
import dev.chora.copier.config.TemplateConfig;
import dev.chora.copier.render.Jinja;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fills the questions of a template in from proposed answers, without an interview: for tools that try answers out. What
 * comes of it is what a later update makes of an answers file with these answers: one that does not fit, or that belongs
 * to a question which is not wanted, gives way to the default.
 */
public final class QuestionSheet {
    private final TemplateConfig config;
    private final Jinja jinja;
    private final ContextSource contexts;
    private final Answers answers;
    private final boolean validated;

    /**
     * A sheet to fill in.
     *
     * @param answers filled in on the way
     * @param contexts gives what templates see, the answers so far included
     * @param validated whether the validators of the template have their say
     */
    public QuestionSheet(
            TemplateConfig config, Jinja jinja, Answers answers, ContextSource contexts, boolean validated) {
        this.config = config;
        this.jinja = jinja;
        this.answers = answers;
        this.contexts = contexts;
        this.validated = validated;
    }

    /**
     * Goes through all questions in their order.
     *
     * @param proposals answers by the name of their question
     * @throws CopierException when a question itself is wrong
     */
    public List<FilledQuestion> fill(Map<String, ? extends @Nullable Object> proposals) {
        Set<String> secret = config.secretQuestions();
        List<FilledQuestion> filled = new ArrayList<>(config.questions().size());
        for (String name : config.questions().keySet()) {
            Question question = new Question(
                    config, jinja, Settings.NONE, name, secret.contains(name), answers, contexts.context());
            filled.add(fill(question, proposals));
        }
        return filled;
    }

    private FilledQuestion fill(Question question, Map<String, ? extends @Nullable Object> proposals) {
        String name = question.name();
        boolean wanted = question.isWanted();
        if (!wanted) {
            answers.hidden().add(name);
        }
        Object value = Question.MISSING;
        boolean proposed = wanted && proposals.containsKey(name);
        if (proposed) {
            value = fitting(question, proposals.get(name));
            proposed = value != Question.MISSING;
        }
        if (!proposed) {
            value = standard(question);
        }
        boolean answered = value != Question.MISSING;
        if (answered) {
            answers.given().put(name, value);
        }
        return new FilledQuestion(
                name,
                question.type(),
                question.multiselect(),
                question.secret(),
                wanted,
                wanted && question.hasChoices() ? choices(question) : List.of(),
                answered,
                answered ? value : null,
                proposed);
    }

    private @Nullable Object fitting(Question question, @Nullable Object proposal) {
        try {
            Object value = question.parse(proposal);
            if (validated) {
                question.validate(value);
            }
            return value;
        } catch (Refusal unfit) {
            return Question.MISSING;
        }
    }

    private static @Nullable Object standard(Question question) {
        try {
            return question.defaultValue();
        } catch (Refusal unfit) {
            return Question.MISSING;
        }
    }

    private static List<@Nullable Object> choices(Question question) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Choice choice : question.choices()) {
            if (choice.enabled()) {
                try {
                    values.add(question.cast(choice.value()));
                } catch (Refusal unfit) {
                    // A choice that is not of the question's type can never be taken.
                }
            }
        }
        return values;
    }
}
