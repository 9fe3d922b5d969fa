package dev.chora.cli.prompt;

import dev.chora.copier.Interviewer;
import dev.chora.copier.question.Choice;
import dev.chora.copier.question.Interview;
import dev.chora.copier.question.Prompt;
import dev.chora.copier.question.PromptKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts every question on a line of its own and reads a line: for plain terminals and screen readers. An empty line takes
 * the default, {@code <} alone goes back.
 */
final class LineInterviewer implements Interviewer {
    private final LineReader lines;
    private final Set<String> answered = new HashSet<>();

    LineInterviewer(LineReader lines) {
        this.lines = lines;
    }

    @Override
    public void conduct(Interview interview) {
        boolean again = !answered.isEmpty();
        boolean wanted = true;
        for (Prompt prompt = interview.next(); prompt != null; prompt = interview.next()) {
            // One answer is being changed: what was answered before stands, unless it does not fit any more.
            if (again
                    && !wanted
                    && answered.contains(prompt.name())
                    && interview.answer(Fields.untouched(prompt)) == null) {
                continue;
            }
            int total = prompt.number() + prompt.left();
            lines.show(prompt.number() + " of " + total + ": " + prompt.title());
            String typed = ask(prompt);
            if (typed.equals("<")) {
                lines.show(interview.back() ? "  back" : "  this is the first question");
                wanted = true;
                continue;
            }
            Object raw = read(prompt, typed);
            String refusal = raw instanceof Refusal wrong ? wrong.text() : interview.answer(raw);
            wanted = refusal != null;
            if (refusal == null) {
                answered.add(prompt.name());
            } else {
                lines.show("  " + refusal);
            }
        }
    }

    /** What was typed fits none of the forms that the question takes. */
    private record Refusal(String text) {}

    private String ask(Prompt prompt) {
        return switch (prompt.kind()) {
            case SELECT, CHECKBOX -> choose(prompt);
            case CONFIRM -> lines.read(Boolean.TRUE.equals(prompt.defaultValue()) ? "[Y/n] " : "[y/N] ");
            case PASSWORD -> lines.readSecret(suggestion(prompt));
            case TEXT, PATH -> prompt.multiline() ? text(prompt) : lines.read(suggestion(prompt));
        };
    }

    /** Lines up to one that holds a dot alone; nothing at all in the first one takes the default. */
    private String text(Prompt prompt) {
        if (prompt.defaultText() != null && !prompt.defaultText().isEmpty()) {
            lines.show(prompt.defaultText());
            lines.show("  (Enter keeps this text; or type another, then a line with a dot alone)");
        } else {
            lines.show("  (end with a line with a dot alone)");
        }
        String line = lines.read("> ");
        if (line.equals("<") || line.isEmpty()) {
            return line;
        }
        StringBuilder text = new StringBuilder();
        while (!line.equals(".")) {
            text.append(text.isEmpty() ? "" : "\n").append(line);
            line = lines.read("> ");
        }
        return text.toString();
    }

    private static String suggestion(Prompt prompt) {
        String shown = prompt.defaultText();
        if (prompt.secret()) {
            return shown == null || shown.isEmpty() ? "> " : "[Enter keeps what is there] > ";
        }
        if (shown == null || shown.isEmpty()) {
            return prompt.placeholder().isEmpty() ? "> " : "(e.g. " + prompt.placeholder() + ") > ";
        }
        return "[" + shown + "] > ";
    }

    private String choose(Prompt prompt) {
        for (int i = 0; i < prompt.choices().size(); i++) {
            Choice choice = prompt.choices().get(i);
            // A list is read aloud one entry after another: what is chosen already must be said, not drawn.
            String mark = prompt.selected().contains(i) ? "* " : "  ";
            String reason = choice.enabled() ? "" : "  (" + choice.disabled() + ")";
            lines.show(mark + (i + 1) + ") " + choice.label() + reason);
        }
        return lines.read(prompt.kind() == PromptKind.CHECKBOX ? "numbers, - for none > " : "number > ");
    }

    private static @Nullable Object read(Prompt prompt, String typed) {
        return switch (prompt.kind()) {
            case SELECT -> one(prompt, typed);
            case CHECKBOX -> many(prompt, typed);
            case CONFIRM -> yesOrNo(prompt, typed);
            case TEXT, PATH, PASSWORD -> text(prompt, typed);
        };
    }

    /** An empty line takes the default, two quotes stand for a text without anything in it. */
    private static String text(Prompt prompt, String typed) {
        if (typed.isEmpty() && prompt.defaultText() != null) {
            return prompt.defaultText();
        }
        boolean anyText = prompt.type().equals("str") || prompt.type().equals("path");
        return anyText && (typed.equals("\"\"") || typed.equals("''")) ? "" : typed;
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
        if (typed.strip().equals("-")) {
            return chosen;
        }
        for (String word : typed.replace(',', ' ').strip().split(" +")) {
            int index = index(prompt, word);
            if (index < 0) {
                return new Refusal("type numbers with blanks between them, or - for none");
            }
            Choice choice = prompt.choices().get(index);
            if (!choice.enabled()) {
                return new Refusal(choice.disabled());
            }
            chosen.add(choice);
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
