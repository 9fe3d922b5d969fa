package dev.chora.copier.question;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question, rendered and ready to be put.
 *
 * @param name the variable that the answer goes to
 * @param type name of the type: {@code str}, {@code int}, {@code float}, {@code bool}, {@code json}, {@code yaml},
 *     {@code path}
 * @param kind how to put it
 * @param help the help text; empty when the question has none
 * @param defaultText what a text field starts with, in the form that would be read back; null when there is no default
 * @param defaultValue the default as a value of the type; null also when there is none
 * @param hasDefault whether there is a default
 * @param choices for {@link PromptKind#SELECT} and {@link PromptKind#CHECKBOX}, else empty
 * @param selected indices of the choices that the default names: at most one for {@link PromptKind#SELECT}
 * @param placeholder shown while nothing is typed; empty when there is none
 * @param multiline whether the text may have several lines
 * @param secret whether the answer is a secret, which is not remembered
 * @param mark the mark to put in front, as the template wishes; null for the usual one
 * @param number how many questions were put before this one, plus one
 * @param left how many questions follow if every default is taken
 */
public record Prompt(
        String name,
        String type,
        PromptKind kind,
        String help,
        @Nullable String defaultText,
        @Nullable Object defaultValue,
        boolean hasDefault,
        List<Choice> choices,
        List<Integer> selected,
        String placeholder,
        boolean multiline,
        boolean secret,
        @Nullable String mark,
        int number,
        int left) {
    /** What stands in front of the answer: the help text, or the name with its type, as Copier words it. */
    public String title() {
        if (!help.isEmpty()) {
            return help;
        }
        return type.equals("str") ? name : name + " (" + type + ")";
    }
}
