package dev.chora.cli.report;

import dev.chora.copier.CopyResult;
import dev.chora.copier.PlannedFile;
import dev.chora.jinja.python.json.JsonStyle;
import dev.chora.jinja.python.json.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The result of a copy or recopy as JSON. Secret answers are left out. */
public final class CopyJson {
    private CopyJson() {}

    /**
     * One document with a stable order of keys.
     *
     * @param diffs the change of each path as a patch; null when it is not asked for
     */
    public static String of(CopyResult result, boolean pretend, @Nullable Map<String, String> diffs) {
        return of(result, pretend, diffs, null);
    }

    /** The same with the report of a proof under {@code verify}; null when there was none. */
    public static String of(
            CopyResult result, boolean pretend, @Nullable Map<String, String> diffs, @Nullable Object proof) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("destination", result.destination().toString());
        document.put("pretend", pretend);
        Map<String, @Nullable Object> template = new LinkedHashMap<>();
        template.put("src", result.templateUrl());
        template.put("version", result.version());
        template.put("commit", result.commit());
        document.put("template", template);
        document.put("answers_file", result.answersFile());
        Map<String, @Nullable Object> answers = new LinkedHashMap<>(result.answers());
        answers.keySet().removeAll(result.secrets());
        document.put("answers", answers);
        List<Object> files = new ArrayList<>();
        for (PlannedFile file : result.files()) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("path", file.path());
            row.put("action", file.action().word());
            if (diffs != null) {
                row.put("diff", diffs.getOrDefault(file.path(), ""));
            }
            files.add(row);
        }
        document.put("files", files);
        if (proof != null) {
            document.put("verify", proof);
        }
        return JsonText.dumps(document, JsonStyle.DEFAULT.indented(2L));
    }
}
