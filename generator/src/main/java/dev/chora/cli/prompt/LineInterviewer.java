package dev.chora.cli.prompt;

import dev.chora.copier.Interviewer;
import dev.chora.copier.question.Choice;
import dev.chora.copier.question.Interview;
import dev.chora.copier.question.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Puts every question on a line of its own and reads a line: for plain terminals and screen readers. An empty line takes
 * the default, {@code <} alone goes back.
 */
final class LineInterviewer implements Interviewer {
    private final LineReader lines;

    LineInterviewer(LineReader lines) {
        this.lines = lines;
    }

    @Override
    public void conduct(Interview interview) {
        for (Prompt prompt = interview.next(); prompt != null; prompt = interview.next()) {
            lines.show(prompt.title());
            String typed = switch (prompt.kind()) {
                case SELECT, CHECKBOX -> choose(prompt);
                case CONFIRM -> lines.read(Boolean.TRUE.equals(prompt.defaultValue()) ? "[Y/n] " : "[y/N] ");
                case TEXT, PASSWORD, PATH -> lines.read(suggestion(prompt));
            };
            if (typed.equals("<")) {
                interview.back();
                continue;
            }
            Object raw = read(prompt, typed);
            String refusal = raw instanceof Refusal wrong ? wrong.text() : interview.answer(raw);
            if (refusal != null) {
                lines.show("  " + refusal);
            }
        }
    }

    /** What was typed fits none of the forms that the question takes. */
    private record Refusal(String text) {}

    private static String suggestion(Prompt prompt) {
        String shown = prompt.defaultText();
        if (shown == null || shown.isEmpty() || prompt.secret()) {
            return prompt.placeholder().isEmpty() ? "> " : "(e.g. " + prompt.placeholder() + ") > ";
        }
        return "[" + shown + "] > ";
    }

    private String choose(Prompt prompt) {
        for (int i = 0; i < prompt.choices().size(); i++) {
            Choice choice = prompt.choices().get(i);
            String mark = prompt.selected().contains(i) ? "*" : " ";
            String reason = choice.enabled() ? "" : "  (" + choice.disabled() + ")";
            lines.show(mark + (i + 1) + ") " + choice.label() + reason);
        }
        return lines.read("number > ");
    }

    private static @Nullable Object read(Prompt prompt, String typed) {
        return switch (prompt.kind()) {
            case SELECT -> one(prompt, typed);
            case CHECKBOX -> many(prompt, typed);
            case CONFIRM -> yesOrNo(prompt, typed);
            case TEXT, PATH, PASSWORD -> typed.isEmpty() && prompt.defaultText() != null ? prompt.defaultText() : typed;
        };
    }

    private static Object yesOrNo(Prompt prompt, String typed) {
        switch (typed.strip().toLowerCase(Locale.ROOT)) {
            case "":
                return Boolean.TRUE.equals(prompt.defaultValue());
            case "y", "yes", "true":
                return true;
            case "n", "no", "false":
                return false;
            default:
                return new Refusal("type y or n");
        }
    }

    private static Object one(Prompt prompt, String typed) {
        if (typed.isBlank() && !prompt.selected().isEmpty()) {
            return prompt.choices().get(prompt.selected().get(0));
        }
        int index = index(prompt, typed.strip());
        if (index < 0) {
            return new Refusal("type the number of a choice");
        }
        Choice choice = prompt.choices().get(index);
        return choice.enabled() ? choice : new Refusal(choice.disabled());
    }

    private static Object many(Prompt prompt, String typed) {
        List<Choice> chosen = new ArrayList<>();
        if (typed.isBlank()) {
            for (int index : prompt.selected()) {
                chosen.add(prompt.choices().get(index));
            }
            return chosen;
        }
        for (String word : typed.replace(',', ' ').strip().split(" +")) {
            int index = index(prompt, word);
            if (index < 0) {
                return new Refusal("type numbers with blanks between them, or - for none");
            }
            chosen.add(prompt.choices().get(index));
        }
        return chosen;
    }

    /** The choice that was meant by its number or its label; -1 for none. */
    private static int index(Prompt prompt, String typed) {
        for (int i = 0; i < prompt.choices().size(); i++) {
            if (typed.equals(Integer.toString(i + 1))
                    || typed.equals(prompt.choices().get(i).label())) {
                return i;
            }
        }
        return -1;
    }
}
