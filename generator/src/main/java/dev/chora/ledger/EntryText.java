package dev.chora.ledger;

import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.json.JsonStyle;
import dev.chora.jinja.python.json.JsonText;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Entries as lines of JSON, and back. */
public final class EntryText {
    /** The version of the schema that this program writes; it reads this and earlier ones. */
    public static final long SCHEMA = 1;

    private static final JsonStyle COMPACT = JsonStyle.DEFAULT.separated(",", ":");

    private EntryText() {}

    /** One line, without its end. */
    public static String of(Entry entry) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("schema", SCHEMA);
        line.put("time", entry.time().toString());
        line.put("kind", entry.kind());
        line.putAll(entry.fields());
        return JsonText.dumps(line, COMPACT);
    }

    /** What a line says; never fails. */
    static LedgerLine read(int number, String text) {
        Object value;
        try {
            value = JsonText.loads(text);
        } catch (TemplateException noJson) {
            return new LedgerLine.Broken(number, "no JSON: " + noJson.getMessage(), text);
        }
        if (!(value instanceof Map<?, ?> map)) {
            return new LedgerLine.Broken(number, "no JSON object", text);
        }
        try {
            Fields fields = new Fields(map, "");
            long schema = fields.count("schema");
            if (schema > SCHEMA) {
                return new LedgerLine.Foreign(number, "schema " + schema + ", this program knows " + SCHEMA);
            }
            Entry entry = entry(fields);
            return entry == null
                    ? new LedgerLine.Foreign(number, "kind \"" + fields.text("kind") + "\"")
                    : new LedgerLine.Good(number, entry);
        } catch (FieldException wrong) {
            return new LedgerLine.Broken(number, wrong.getMessage(), text);
        }
    }

    private static @Nullable Entry entry(Fields fields) {
        Instant time = time(fields.text("time"));
        return switch (fields.text("kind")) {
            case Founded.KIND -> Founded.of(time, fields);
            case ScannedProject.KIND -> ScannedProject.of(time, fields);
            case UnreadableProject.KIND -> UnreadableProject.of(time, fields);
            case Retired.KIND -> Retired.of(time, fields);
            case Measurement.KIND -> Measurement.of(time, fields);
            case CiRun.KIND -> CiRun.of(time, fields);
            case Vulnerabilities.KIND -> Vulnerabilities.of(time, fields);
            case Maintenance.KIND -> Maintenance.of(time, fields);
            case Issue.KIND -> Issue.of(time, fields);
            case AssumptionChange.KIND -> AssumptionChange.of(time, fields);
            default -> null;
        };
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new FieldException("time is no UTC time such as 2026-01-31T12:00:00Z");
        }
    }
}
