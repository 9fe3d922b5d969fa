package dev.chora.ledger.page;

import dev.chora.jinja.python.json.JsonStyle;
import dev.chora.jinja.python.json.JsonText;
import dev.chora.ledger.report.Cell;
import dev.chora.ledger.report.LedgerReport;
import dev.chora.ledger.report.Section;
import dev.chora.ledger.report.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The report as one JSON document; what was not measured is null. */
public final class JsonPage {
    private JsonPage() {}

    public static String of(LedgerReport report) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("title", report.title());
        document.put("ledger", report.ledger());
        document.put("made", report.made().toString());
        List<Object> headlines = new ArrayList<>();
        for (LedgerReport.Headline headline : report.headlines()) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("label", headline.label());
            row.put("value", headline.value().value());
            row.put("status", headline.status().word());
            row.put("note", headline.note());
            headlines.add(row);
        }
        document.put("headlines", headlines);
        Map<String, @Nullable Object> sections = new LinkedHashMap<>();
        for (Section section : report.sections()) {
            Map<String, @Nullable Object> tables = new LinkedHashMap<>();
            for (Table table : section.tables()) {
                tables.put(table.id(), rows(table));
            }
            sections.put(section.id(), tables);
        }
        document.put("sections", sections);
        return JsonText.dumps(document, JsonStyle.DEFAULT.indented(2L));
    }

    private static List<Object> rows(Table table) {
        List<Object> rows = new ArrayList<>();
        for (List<Cell> cells : table.rows()) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(table.columns().get(i).key(), cells.get(i).value());
            }
            rows.add(row);
        }
        return rows;
    }
}
