package dev.chora.matrix;

import dev.chora.copier.question.Choice;
import dev.chora.copier.question.Prompt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers worth trying at a question: every choice, yes and no, none and all; else the default. */
final class Candidates {
    /**
     * One of them.
     *
     * @param raw as {@link dev.chora.copier.question.Interview#answer} takes it
     */
    record Option(String label, @Nullable Object raw) {}

    private Candidates() {}

    /** The default comes first. */
    static List<Option> of(Prompt prompt) {
        List<Option> options = new ArrayList<>();
        switch (prompt.kind()) {
            case CONFIRM -> {
                boolean usual = Boolean.TRUE.equals(prompt.defaultValue());
                options.add(new Option(String.valueOf(usual), usual));
                options.add(new Option(String.valueOf(!usual), !usual));
            }
            case SELECT -> select(prompt, options);
            case CHECKBOX -> checkbox(prompt, options);
            default -> options.add(new Option("default", text(prompt)));
        }
        return options;
    }

    private static void select(Prompt prompt, List<Option> options) {
        int usual = prompt.selected().isEmpty() ? -1 : prompt.selected().get(0);
        for (int i = 0; i < prompt.choices().size(); i++) {
            Choice choice = prompt.choices().get(i);
            if (choice.enabled()) {
                options.add(i == usual ? 0 : options.size(), new Option(choice.label(), choice));
            }
        }
    }

    private static void checkbox(Prompt prompt, List<Option> options) {
        List<Choice> usual = new ArrayList<>();
        List<Choice> all = new ArrayList<>();
        for (int i = 0; i < prompt.choices().size(); i++) {
            Choice choice = prompt.choices().get(i);
            if (choice.enabled()) {
                all.add(choice);
                if (prompt.selected().contains(i)) {
                    usual.add(choice);
                }
            }
        }
        options.add(new Option("default", usual));
        if (!usual.isEmpty()) {
            options.add(new Option("none", List.of()));
        }
        if (usual.size() < all.size()) {
            options.add(new Option("all", all));
        }
    }

    /** A question without a default gets the text that the template itself shows as an example, or a plain one. */
    private static String text(Prompt prompt) {
        if (prompt.defaultText() != null && prompt.hasDefault()) {
            return prompt.defaultText();
        }
        if (!prompt.placeholder().isEmpty()) {
            return prompt.placeholder();
        }
        return switch (prompt.type()) {
            case "int" -> "1";
            case "float" -> "1.5";
            case "json", "yaml" -> "{}";
            default -> "example";
        };
    }
}
