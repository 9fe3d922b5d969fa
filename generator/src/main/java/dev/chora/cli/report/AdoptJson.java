package dev.chora.cli.report;

import dev.chora.adopt.Adoption;
import dev.chora.adopt.Evidence;
import dev.chora.adopt.FileLists;
import dev.chora.adopt.FoundAnswer;
import dev.chora.jinja.python.json.JsonStyle;
import dev.chora.jinja.python.json.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a project turned out to be made from, as JSON. Secret answers are not in it. */
public final class AdoptJson {
    private static final double HUNDREDTHS = 100;

    private AdoptJson() {}

    /** One document with a stable order of keys. */
    public static String of(Adoption adoption) {
        return JsonText.dumps(document(adoption), JsonStyle.DEFAULT.indented(2L));
    }

    static Map<String, @Nullable Object> document(Adoption adoption) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        Map<String, @Nullable Object> template = new LinkedHashMap<>();
        template.put("src", adoption.source());
        template.put("version", adoption.version());
        template.put("commit", adoption.commit());
        document.put("template", template);
        document.put("score", Math.round(adoption.score() * HUNDREDTHS) / HUNDREDTHS);
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        for (Map.Entry<String, FoundAnswer> answer : adoption.answers().entrySet()) {
            answers.put(answer.getKey(), answer(answer.getValue()));
        }
        document.put("answers", answers);
        FileLists lists = adoption.files();
        Map<String, @Nullable Object> files = new LinkedHashMap<>();
        files.put("same", lists.same());
        files.put("changed", lists.changed());
        files.put("missing", lists.missing());
        files.put("unknown", lists.unknown());
        document.put("files", files);
        return document;
    }

    private static Map<String, @Nullable Object> answer(FoundAnswer answer) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("value", answer.value());
        row.put("confidence", answer.confidence());
        List<Object> evidence = new ArrayList<>();
        for (Evidence place : answer.evidence()) {
            Map<String, @Nullable Object> at = new LinkedHashMap<>();
            at.put("file", place.file());
            at.put("line", (long) place.line());
            evidence.add(at);
        }
        row.put("evidence", evidence);
        return row;
    }
}
