package dev.chora.cli.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.docker.Guide;
import dev.chora.testing.Approved;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTest {
    private static final Path DATA = Path.of("src", "test", "resources", "markdown");
    private static final Pattern CODES = Pattern.compile("\u001b\\[[0-9;]*m");

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 120})
    void rendersEveryKindOfBlock(int width) throws IOException {
        String markdown = Files.readString(DATA.resolve("features.md"));
        Approved.text(DATA.resolve("features." + width + ".txt"), MarkdownText.of(markdown, width, false));
    }

    @Test
    void colourTakesTheSameLinesWithoutBackticks() throws IOException {
        String markdown = Files.readString(DATA.resolve("features.md"));
        String coloured = MarkdownText.of(markdown, 200, true);
        String plain = MarkdownText.of(markdown, 200, false).replace("`", "");
        assertThat(blanks(CODES.matcher(coloured).replaceAll(""))).isEqualTo(blanks(plain));
        assertThat(coloured)
                .contains("\u001b[1mbold\u001b[0m")
                .contains("\u001b[3mslanted\u001b[0m")
                .contains("\u001b[1;3mand slanted\u001b[0m")
                .contains("\u001b[36mSIGKILL\u001b[0m")
                .contains("\u001b[4mhttps://example.com\u001b[0m");
    }

    /** Columns are as wide as what is in them, and backticks count; rules follow them. */
    private static String blanks(String text) {
        return text.replaceAll(" +", " ").replaceAll("[─═]+", "-");
    }

    @ParameterizedTest
    @EnumSource(Guide.class)
    void everyGuideFitsIntoEveryWindow(Guide guide) {
        for (int width : new int[] {40, 80, 120}) {
            for (String line : MarkdownText.of(guide.markdown(), width, false).split("\n")) {
                if (!line.startsWith("    ")) {
                    assertThat(cells(line)).as(width + ": " + line).isLessThanOrEqualTo(width);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Guide.class)
    void everyGuideKeepsItsCodeAsItIs(Guide guide) {
        String shown = MarkdownText.of(guide.markdown(), 40, false);
        boolean code = false;
        for (String line : guide.markdown().split("\n")) {
            if (line.startsWith("```")) {
                code = !code;
            } else if (code && !line.isEmpty()) {
                assertThat(shown).contains("    " + line + "\n");
            }
        }
        assertThat(code).isFalse();
    }

    private static int cells(String line) {
        return line.codePoints()
                .map(point -> Math.max(0, WCWidth.wcwidth(point)))
                .sum();
    }
}
