package dev.chora.ledger.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.chora.jinja.python.json.JsonText;
import dev.chora.ledger.LedgerFile;
import dev.chora.ledger.report.LedgerReport;
import dev.chora.ledger.report.ReportMaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page in a real browser: nothing sticks out, nothing is fetched, everything can be read. */
class HtmlPageTest {
    private static final Path RESOURCES = Path.of("src/test/resources/ledger");
    private static final String HOSTILE = "<script>alert(1)</script>\\\"><img src=x onerror=alert(1)>'|`&amp;";

    @TempDir
    Path folder;

    private static LedgerReport report(Path ledger) {
        return ReportMaker.make(
                new LedgerFile(ledger).read(),
                ledger.toString(),
                Instant.parse("2026-02-01T00:00:00Z"),
                Map.of(),
                Map.of());
    }

    /** A ledger in which every name is markup. */
    private Path hostile() throws IOException {
        String text = Files.readString(RESOURCES.resolve("reports/team.jsonl"))
                .replace("\"Team\"", "\"" + HOSTILE + "\"")
                .replace("\"c\"", "\"" + HOSTILE + "\"")
                .replace("\"DNS\"", "\"" + HOSTILE + "a\"")
                .replace("\"restart\"", "\"</style></svg>" + HOSTILE + "\"");
        return Files.writeString(folder.resolve("hostile<b>.jsonl"), text);
    }

    @Test
    void namesAreNoMarkup() throws IOException {
        LedgerReport report = report(hostile());
        assertThat(HtmlPage.of(report))
                .doesNotContain("<script", "<img", "</style></svg>")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        String markdown = MarkdownPage.of(report);
        assertThat(markdown).contains("\\<script\\>").doesNotContainPattern("(?<!\\\\)<(script|img|/)");
        for (String line : markdown.split("\n")) {
            if (line.startsWith("| ")) {
                assertThat(line.replace("\\|", "").strip()).endsWith("|");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1200,false", "1200,true", "360,false", "360,true"})
    void isReadableInABrowser(int width, boolean dark) throws IOException, InterruptedException {
        if (Browser.program() == null) {
            System.err.println(
                    "HtmlPageTest: SKIPPED, no Chromium is installed: the page was not looked at in a browser");
        }
        assumeThat(Browser.program()).as("a Chromium").isNotNull();
        for (Path ledger : List.of(hostile(), RESOURCES.resolve("reports/empty.jsonl"))) {
            Path page = Files.writeString(folder.resolve("page.html"), HtmlPage.of(report(ledger)));
            String harness = Files.readString(RESOURCES.resolve("page/harness.html"))
                    .replace("PAGE", page.toUri().toString())
                    .replace("WIDTH", Integer.toString(width));
            Path around = Files.writeString(folder.resolve("harness.html"), harness);
            String dom = Browser.dom(around, folder.resolve("profile"), dark, "--window-size=1400,1000");
            int begin = dom.indexOf("<pre id=\"seen\">") + 15;
            String seen = dom.substring(begin, dom.indexOf("</pre>", begin));
            assertThat(seen).as(dom).startsWith("{");
            Map<?, ?> saw = (Map<?, ?>) JsonText.loads(
                    seen.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
            assertThat(saw.get("dark")).isEqualTo(dark);
            assertThat(saw.get("client")).isEqualTo((long) width);
            assertThat(saw.get("scroll")).as("width of the page").isEqualTo(saw.get("client"));
            assertThat((List<?>) saw.get("wide")).isEmpty();
            assertThat((List<?>) saw.get("faint")).as("contrast below 4.5:1").isEmpty();
            assertThat((List<?>) saw.get("resources")).as("requests").isEmpty();
            assertThat((List<?>) saw.get("twice")).as("ids").isEmpty();
            assertThat(saw.get("active")).isEqualTo(0L);
            assertThat(saw.get("captions")).isEqualTo(saw.get("tables"));
            assertThat(List.of(saw.get("unscoped"), saw.get("untitled"), saw.get("unreachable"), saw.get("lost")))
                    .containsOnly(0L);
        }
    }
}
