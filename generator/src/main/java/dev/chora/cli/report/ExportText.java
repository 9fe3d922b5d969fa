package dev.chora.cli.report;

import dev.chora.cli.bundle.TemplateExport.Exported;
import dev.chora.jinja.python.json.JsonStyle;
import dev.chora.jinja.python.json.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The result of {@code chora template export}. */
public final class ExportText {
    private ExportText() {}

    /**
     * For people.
     *
     * @param typed the folder as the person typed it
     */
    public static String of(Exported exported, String typed) {
        return "Wrote " + typed + ", a git repository with the tags " + String.join(", ", exported.versions())
                + ".\n\nUse it:\n  chora new my-project --template " + typed + "\n  copier copy " + typed
                + " my-project\n";
    }

    /** For programs. */
    public static String json(Exported exported) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("folder", exported.folder().toString());
        document.put("versions", new ArrayList<Object>(exported.versions()));
        document.put("commit", exported.head());
        return JsonText.dumps(document, JsonStyle.DEFAULT.indented(2L)) + "\n";
    }
}
