package dev.chora.verify.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.cli.report.VerifyText;
import dev.chora.verify.Report;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Every form of a report against an expectation that was written by hand. */
class ReportFormsTest {
    private final Report report = Sample.report();

    private static String expected(String name) throws IOException {
        return Files.readString(Path.of("src", "test", "resources", "verify", "report", name));
    }

    @Test
    void json() throws IOException {
        assertThat(ReportJson.write(report, false) + "\n").isEqualTo(expected("report.json"));
        assertThat(ReportJson.writeLine(report, false)).doesNotContain("\n");
    }

    @Test
    void jsonIsReadBackAsItWas() {
        Report read = ReportJson.read(ReportJson.write(report, true));
        assertThat(read).isNotNull();
        assertThat(ReportJson.write(read, true)).isEqualTo(ReportJson.write(report, true));
        assertThat(read.steps().get(0).findings())
                .isEqualTo(report.steps().get(0).findings());
    }

    @Test
    void whatIsNoReportIsNotReadAsOne() {
        assertThat(ReportJson.read("{}")).isNull();
        assertThat(ReportJson.read("no json")).isNull();
        assertThat(ReportJson.read("{\"format\": 99, \"started\": \"2026-11-21T10:43:34Z\"}"))
                .isNull();
    }

    @Test
    void junit() throws Exception {
        String xml = ReportJunit.write(report, false);
        assertThat(xml).isEqualTo(expected("junit.xml"));
        assertThat(parsed(xml).getElementsByTagName("testcase").getLength()).isEqualTo(3);
        String strict = ReportJunit.write(report, true);
        assertThat(strict)
                .contains("failures=\"2\" errors=\"0\" skipped=\"0\"")
                .contains("<failure message=\"neither trivy nor grype is installed. Install one.\"/>");
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    @Test
    void sarif() throws IOException {
        assertThat(ReportSarif.write(report, "0.1.0") + "\n").isEqualTo(expected("faults.sarif"));
    }

    @Test
    void text() throws IOException {
        assertThat(VerifyText.of(report, false, false)).isEqualTo(expected("report.txt"));
        assertThat(VerifyText.of(report, false, true)).contains("\u001b[1;31merror:\u001b[0m");
    }

    @Test
    void thePageLoadsNothingAndEscapesEverything() {
        String page = ReportHtml.write(report, false);
        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("prefers-color-scheme: dark")
                .contains("layer &lt;12 MB&gt;: RUN true")
                .contains("RUN apt-get install -y &quot;curl&quot; &amp;&amp; true")
                .contains("<td class=\"number fail\">312 MB</td><td class=\"soft\">at most 250 MB</td>")
                .contains("image.user")
                .doesNotContain("<script")
                .doesNotContain("http://")
                .doesNotContain("https://");
        assertThat(page.split("<details", -1)).hasSize(4);
        assertThat(page.split("<div", -1)).hasSameSizeAs(page.split("</div>", -1));
    }

    @Test
    void charactersThatXmlCannotHoldAreReplaced() {
        assertThat(Markup.escape("a\u0000b\u001bc\td<&>\"\n")).isEqualTo("a\ufffdb\ufffdc d&lt;&amp;&gt;&quot;&#10;");
    }
}
