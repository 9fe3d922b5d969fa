package dev.chora.copier.question;

import org.jspecify.annotations.Nullable;

/**
 * Walks through the questions of a template: which one is next, whether an answer will do, and back again. Questions that
 * need no asking (answered by {@code -d}, skipped by {@code when}, taken from defaults) never show.
 *
 * <pre>{@code
 * for (Prompt prompt = interview.next(); prompt != null; prompt = interview.next()) {
 *     String refusal = interview.answer(ask(prompt));
 *     if (refusal != null) { show(refusal); }
 * }
 * }</pre>
 */
public interface Interview {
    /**
     * The question to put now; the same one until it is answered. Null when all is answered.
     *
     * @throws dev.chora.copier.CopierException when the template's question is wrong or an answer given beforehand does
     *     not fit
     */
    @Nullable
    Prompt next();

    /**
     * Why an answer would not do; null when it would. Changes nothing, for checks while the person types.
     *
     * @param raw see {@link #answer}
     */
    @Nullable
    String check(@Nullable Object raw);

    /**
     * Answers the current question.
     *
     * @param raw the typed text for {@link PromptKind#TEXT}, {@link PromptKind#PASSWORD} and {@link PromptKind#PATH}, a
     *     {@link Boolean} for {@link PromptKind#CONFIRM}, a {@link Choice} for {@link PromptKind#SELECT}, a list of
     *     {@link Choice} for {@link PromptKind#CHECKBOX}
     * @return null when the answer was taken, else why not, for the person to read; the question stays the current one
     */
    @Nullable
    String answer(@Nullable Object raw);

    /**
     * Goes back to the question put before this one. Answers given later are kept and become the defaults when their
     * questions come again; defaults that were derived are derived anew.
     *
     * @return false when this is the first one
     */
    boolean back();

    /**
     * As {@link #back()}, to the question of this name. It must have been put already, or be one that was answered
     * beforehand: that one is put then, with its answer as the default.
     */
    boolean backTo(String name);

    /** Names of the questions put and answered so far, in their order. */
    java.util.List<String> asked();
}
