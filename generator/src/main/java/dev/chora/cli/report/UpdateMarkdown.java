package dev.chora.cli.report;

import dev.chora.copier.merge.Change;
import dev.chora.copier.merge.Reason;
import dev.chora.copier.update.UpdateResult;
import java.util.ArrayList;
import java.util.List;

/** The result of an update as the text of a pull request: what needs a person first, then what happened by itself. */
public final class UpdateMarkdown {
    private UpdateMarkdown() {}

    public static String of(UpdateResult result) {
        StringBuilder text = new StringBuilder();
        text.append("## Template update ").append(UpdateText.versions(result, " → "));
        text.append("\n\nTemplate: `").append(result.template()).append("`\n");
        List<Change> missed = new ArrayList<>();
        List<Change> done = new ArrayList<>();
        for (Change change : result.plan().changes()) {
            if (change.reason() == Reason.MISSED_CHANGE) {
                missed.add(change);
            } else if (!change.conflict() && UpdateText.worthTelling(change)) {
                done.add(change);
            }
        }
        table(text, "Conflicts to settle", result.plan().conflicts());
        table(text, "Changes of the template that do not arrive", missed);
        if (!result.newQuestions().isEmpty()) {
            text.append("\n### New questions\n\n");
            for (String question : result.newQuestions()) {
                boolean secret = result.secrets().contains(question);
                text.append("- `").append(question).append('`');
                if (!secret && result.answers().containsKey(question)) {
                    text.append(": `").append(result.answers().get(question)).append('`');
                }
                text.append('\n');
            }
        }
        table(text, "Changed files", done);
        if (result.plan().conflicts().isEmpty() && missed.isEmpty() && done.isEmpty()) {
            text.append("\nNothing changes.\n");
        }
        return text.toString();
    }

    private static void table(StringBuilder text, String title, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        text.append("\n### ").append(title).append("\n\n| file | outcome | why |\n| --- | --- | --- |\n");
        for (Change change : changes) {
            text.append("| `")
                    .append(UpdateText.place(change).replace("|", "\\|"))
                    .append("` | ");
            text.append(change.outcome().word())
                    .append(" | ")
                    .append(change.reason().text())
                    .append(" |\n");
        }
    }
}
