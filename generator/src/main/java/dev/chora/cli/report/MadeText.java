package dev.chora.cli.report;

import dev.chora.docker.files.Made;
import dev.chora.jinja.python.json.JsonStyle;
import dev.chora.jinja.python.json.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of files that were made for a project. */
public final class MadeText {
    private MadeText() {}

    /** One line for each file and each remark. */
    public static String of(List<Made> files, List<String> remarks, boolean pretend) {
        StringBuilder text = new StringBuilder();
        for (Made file : files) {
            text.append(word(file.action(), pretend))
                    .append(' ')
                    .append(file.path())
                    .append('\n');
        }
        for (String remark : remarks) {
            text.append("note: ").append(remark).append('\n');
        }
        return text.toString();
    }

    private static String word(Made.Action action, boolean pretend) {
        return switch (action) {
            case CREATE -> pretend ? "would write" : "wrote";
            case REPLACE -> pretend ? "would replace" : "replaced";
            case IDENTICAL -> "nothing to change in";
        };
    }

    /** An object with {@code pretend}, {@code files} and {@code notes}. */
    public static String json(List<Made> files, List<String> remarks, boolean pretend) {
        List<Object> rows = new ArrayList<>();
        for (Made file : files) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("path", file.path());
            row.put("action", file.action().name().toLowerCase(Locale.ROOT));
            row.put("diff", file.diff());
            rows.add(row);
        }
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("pretend", pretend);
        document.put("files", rows);
        document.put("notes", remarks);
        return JsonText.dumps(document, JsonStyle.DEFAULT.indented(2L));
    }
}
