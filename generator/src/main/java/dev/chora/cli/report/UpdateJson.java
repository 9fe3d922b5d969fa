package dev.chora.cli.report;

import dev.chora.adopt.Adoption;
import dev.chora.copier.merge.Change;
import dev.chora.copier.merge.ChangeHunk;
import dev.chora.copier.merge.SideFile;
import dev.chora.copier.tree.FileEntry;
import dev.chora.copier.update.LocalDifference;
import dev.chora.copier.update.UpdateResult;
import dev.chora.copier.update.UpdateStatus;
import dev.chora.jinja.python.json.JsonStyle;
import dev.chora.jinja.python.json.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The result of an update as JSON. Secret answers are left out. */
public final class UpdateJson {
    private UpdateJson() {}

    /**
     * One document with a stable order of keys.
     *
     * @param diffs whether each path comes with its change as a patch
     */
    public static String of(UpdateResult result, boolean diffs) {
        return of(result, null, diffs);
    }

    /**
     * The same of an update that may have found out by itself what the project was made from.
     *
     * @param adoption null when the project said so
     */
    public static String of(UpdateResult result, @Nullable Adoption adoption, boolean diffs) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("project", result.project().toString());
        document.put("template", result.template());
        Map<String, @Nullable Object> from = version(result.fromVersion(), result.fromCommit());
        if (result.fromTemplate() != null) {
            from.put("template", result.fromTemplate());
        }
        document.put("from", from);
        document.put("to", version(result.toVersion(), result.toCommit()));
        if (adoption != null) {
            document.put("adopted", AdoptJson.document(adoption));
        }
        document.put("applied", result.applied());
        document.put("answers_file", result.answersFile());
        Map<String, @Nullable Object> answers = new LinkedHashMap<>(result.answers());
        answers.keySet().removeAll(result.secrets());
        document.put("answers", answers);
        document.put("new_questions", new ArrayList<Object>(result.newQuestions()));
        document.put("base_from_store", result.baseFromStore());
        List<Object> files = new ArrayList<>();
        for (Change change : result.plan().changes()) {
            Map<String, @Nullable Object> row = file(change);
            if (diffs) {
                row.put("diff", DiffText.of(change));
            }
            files.add(row);
        }
        document.put("files", files);
        return dumps(document);
    }

    /**
     * What became of an update that had stopped.
     *
     * @param action {@code continue}, {@code abort} or {@code undo}
     */
    public static String of(UpdateStatus status, String action) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("action", action);
        document.put("template", status.template());
        document.put("from", status.from());
        document.put("to", status.to());
        document.put("open_conflicts", new ArrayList<Object>(status.open()));
        return dumps(document);
    }

    /** The differences of a project from its template. */
    public static String of(List<LocalDifference> differences) {
        List<Object> files = new ArrayList<>();
        for (LocalDifference difference : differences) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("path", difference.path());
            row.put("change", difference.project() == null ? "deleted" : "changed");
            row.put("diff", DiffText.of(difference));
            files.add(row);
        }
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("files", files);
        return dumps(document);
    }

    private static String dumps(Map<String, @Nullable Object> document) {
        return JsonText.dumps(document, JsonStyle.DEFAULT.indented(2L));
    }

    private static Map<String, @Nullable Object> version(String version, String commit) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("version", version);
        map.put("commit", commit);
        return map;
    }

    private static Map<String, @Nullable Object> file(Change change) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("path", change.path());
        row.put("outcome", change.outcome().word());
        row.put("reason", change.reason().text());
        if (change.movedFrom() != null) {
            row.put("moved_from", change.movedFrom());
        }
        SideFile aside = change.aside();
        if (aside != null) {
            row.put("see", aside.path());
        }
        if (change.after() instanceof FileEntry && !change.hunks().isEmpty()) {
            List<Object> hunks = new ArrayList<>();
            for (ChangeHunk hunk : change.hunks()) {
                Map<String, @Nullable Object> range = new LinkedHashMap<>();
                range.put("line", (long) hunk.line());
                range.put("lines", (long) hunk.lines());
                range.put("conflict", hunk.conflict());
                hunks.add(range);
            }
            row.put("hunks", hunks);
        }
        return row;
    }
}
