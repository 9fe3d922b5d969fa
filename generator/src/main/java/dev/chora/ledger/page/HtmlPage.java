package dev.chora.ledger.page;

import dev.chora.jinja.Environment;
import dev.chora.jinja.python.Markup;
import dev.chora.ledger.report.Cell;
import dev.chora.ledger.report.Chart;
import dev.chora.ledger.report.LedgerReport;
import dev.chora.ledger.report.Section;
import dev.chora.ledger.report.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The report as one HTML page that needs nothing else: no script, no font, no network. */
public final class HtmlPage {
    private static final String TEMPLATE = "report.html.jinja";

    private HtmlPage() {}

    public static String of(LedgerReport report) {
        Map<String, @Nullable Object> names = new LinkedHashMap<>();
        names.put("title", report.title());
        names.put("ledger", report.ledger());
        names.put("made", MarkdownPage.minute(report));
        names.put("headlines", headlines(report));
        List<Object> sections = new ArrayList<>();
        report.sections().forEach(section -> sections.add(section(section)));
        names.put("sections", sections);
        return Environment.builder()
                .autoescape(true)
                .build()
                .template(source(), TEMPLATE)
                .render(names);
    }

    private static String source() {
        try (InputStream in = HtmlPage.class.getResourceAsStream(TEMPLATE)) {
            if (in == null) {
                throw new IllegalStateException(TEMPLATE + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Object> headlines(LedgerReport report) {
        List<Object> headlines = new ArrayList<>();
        for (LedgerReport.Headline headline : report.headlines()) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("label", headline.label());
            one.put("value", headline.value().shown());
            one.put("note", together(headline.note()));
            one.put("status", headline.status().word());
            one.put("mark", Marks.of(headline.status()));
            one.put("tone", Marks.name(headline.status()));
            headlines.add(one);
        }
        return headlines;
    }

    private static Map<String, @Nullable Object> section(Section section) {
        Map<String, @Nullable Object> names = new LinkedHashMap<>();
        names.put("id", section.id());
        names.put("title", section.title());
        names.put("lead", section.lead());
        List<Object> charts = new ArrayList<>();
        for (Chart chart : section.charts()) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("id", chart.id());
            one.put("title", chart.title());
            one.put(
                    "svg",
                    new Markup(
                            chart instanceof Chart.Bars bars
                                    ? BarPicture.of(bars)
                                    : TrendPicture.of((Chart.Trend) chart)));
            one.put(
                    "marks",
                    chart instanceof Chart.Bars bars && bars.bars().stream().anyMatch(bar -> bar.target() != null));
            charts.add(one);
        }
        names.put("charts", charts);
        List<Object> tables = new ArrayList<>();
        section.tables().forEach(table -> tables.add(table(table)));
        names.put("tables", tables);
        return names;
    }

    private static Map<String, @Nullable Object> table(Table table) {
        Map<String, @Nullable Object> names = new LinkedHashMap<>();
        names.put("id", table.id());
        names.put("title", table.title());
        names.put("note", table.note());
        List<Object> columns = new ArrayList<>();
        table.columns().forEach(column -> columns.add(column.label()));
        names.put("columns", columns);
        List<Object> rows = new ArrayList<>();
        for (List<Cell> row : table.rows()) {
            List<Object> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(cell(cell)));
            rows.add(cells);
        }
        names.put("rows", rows);
        return names;
    }

    private static Map<String, @Nullable Object> cell(Cell cell) {
        Map<String, @Nullable Object> names = new LinkedHashMap<>();
        names.put("shown", together(cell.shown()));
        if (cell instanceof Cell.State state) {
            names.put("tone", Marks.name(state.status()));
            names.put("mark", Marks.of(state.status()));
        }
        names.put(
                "kind",
                cell instanceof Cell.Unknown
                        ? "none"
                        : cell instanceof Cell.Text ? "words" : cell instanceof Cell.State ? "state" : "number");
        return names;
    }

    /** A number and its unit stay on one line. */
    private static String together(String text) {
        return text.replace(" %", "\u00a0%").replace(" MB", "\u00a0MB");
    }
}
