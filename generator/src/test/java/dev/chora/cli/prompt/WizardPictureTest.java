package dev.chora.cli.prompt;

import dev.chora.testing.Approved;
import dev.chora.testing.TerminalRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jline.utils.ScreenTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Draws the screen of the bundled template's questions for the README; {@code -Dchora.approve} renews the picture. */
class WizardPictureTest {
    private static final int COLUMNS = 72;
    private static final int ROWS = 11;
    private static final int CELL_WIDTH = 9;
    private static final int CELL_HEIGHT = 19;
    private static final int MARGIN = 14;

    @Test
    void thePictureIsWhatTheProgramShows(@TempDir Path folder) throws IOException, InterruptedException {
        Map<String, String> env = Map.of(
                "PATH",
                System.getenv("PATH"),
                "XDG_CACHE_HOME",
                folder.resolve("cache").toString());
        TerminalRun run = TerminalRun.start(folder, env, COLUMNS, ROWS, "new", "demo");
        run.awaitText("1 of");
        run.type("\r");
        run.awaitText("Library");
        run.type("\u001b[B");
        run.awaitText("❯ Library");
        run.awaitQuiet();
        String picture = svg(run.cells());
        run.type("\u0003");
        run.awaitText("Ctrl-C again");
        run.type("\u0003");
        run.awaitExit();
        Approved.text(Path.of("..", "docs", "wizard.svg"), picture);
    }

    private static String svg(long[] cells) {
        int width = COLUMNS * CELL_WIDTH + 2 * MARGIN;
        int height = ROWS * CELL_HEIGHT + 2 * MARGIN;
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height + "\">\n");
        svg.append("<title>chora new asks what kind of project it is</title>\n");
        svg.append("<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#1b1f27\"/>\n");
        svg.append(
                "<g font-family=\"ui-monospace, Menlo, Consolas, monospace\" font-size=\"15\" xml:space=\"preserve\">\n");
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; ) {
                int end = column;
                StringBuilder text = new StringBuilder();
                String style = style(cells[row * COLUMNS + column]);
                while (end < COLUMNS && style(cells[row * COLUMNS + end]).equals(style)) {
                    int point = ScreenTerminal.cellCodePoint(cells[row * COLUMNS + end]);
                    text.appendCodePoint(point == 0 ? ' ' : point);
                    end++;
                }
                if (!text.toString().isBlank()) {
                    svg.append("<text x=\"" + (MARGIN + column * CELL_WIDTH) + "\" y=\"")
                            .append(MARGIN + row * CELL_HEIGHT + 14)
                            .append("\" textLength=\"" + text.length() * CELL_WIDTH + "\" ")
                            .append(style)
                            .append('>')
                            .append(text.toString().replace("&", "&amp;").replace("<", "&lt;"))
                            .append("</text>\n");
                }
                column = end;
            }
        }
        return svg.append("</g>\n</svg>\n").toString();
    }

    private static String style(long cell) {
        if (ScreenTerminal.cellHasForeground(cell)) {
            int rgb = ScreenTerminal.cellColorRgb(ScreenTerminal.cellForeground(cell));
            boolean green = (rgb >> 8 & 0xff) > (rgb & 0xff);
            return green ? "fill=\"#98c379\"" : "fill=\"#56c8d8\"";
        }
        return ScreenTerminal.cellDim(cell)
                ? "fill=\"#8b949e\""
                : ScreenTerminal.cellBold(cell) ? "fill=\"#ffffff\" font-weight=\"bold\"" : "fill=\"#d7dae0\"";
    }
}
