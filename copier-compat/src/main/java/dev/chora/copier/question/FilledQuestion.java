package dev.chora.copier.question;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of a template in the context of the answers before it.
 *
 * @param wanted whether its condition holds; the answer to one that is not wanted is not remembered
 * @param choices values of the choices that can be taken, as the type of the question; empty when anything may be answered
 * @param answered whether there is a value: a question without default has none until somebody answers
 * @param value the answer, or the default where none was proposed or the proposed one does not fit
 * @param proposed whether the value is the proposed one
 */
public record FilledQuestion(
        String name,
        QuestionType type,
        boolean multiselect,
        boolean secret,
        boolean wanted,
        List<@Nullable Object> choices,
        boolean answered,
        @Nullable Object value,
        boolean proposed) {}
