package dev.chora.cli.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** Renders CommonMark with the tables of GitHub. Code is never wrapped, so that it can be copied. */
public final class MarkdownText {
    private static final int DEFAULT_START = 1;

    private final boolean colours;

    private MarkdownText(boolean colours) {
        this.colours = colours;
    }

    /**
     * The text for a terminal, every line ended.
     *
     * @param width cells of the terminal; only code and words that are longer stick out
     */
    public static String of(String markdown, int width, boolean colours) {
        Node document = Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(markdown);
        StringBuilder out = new StringBuilder(markdown.length() * 2);
        for (Styled line : new MarkdownText(colours).blocks(document, width, true)) {
            out.append(line.shown(colours)).append('\n');
        }
        return out.toString();
    }

    /**
     * The lines of everything below a node.
     *
     * @param loose with an empty line between blocks
     */
    private List<Styled> blocks(Node parent, int width, boolean loose) {
        List<Styled> lines = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            List<Styled> block = block(node, Math.max(8, width));
            if (!block.isEmpty()) {
                if (loose && !lines.isEmpty()) {
                    lines.add(new Styled());
                }
                lines.addAll(block);
            }
        }
        return lines;
    }

    private List<Styled> block(Node node, int width) {
        if (node instanceof Heading heading) {
            return heading(heading, width);
        }
        if (node instanceof Paragraph) {
            return Inlines.of(node, colours, Styled.PLAIN).wrap(width);
        }
        if (node instanceof FencedCodeBlock code) {
            return code(code.getLiteral());
        }
        if (node instanceof IndentedCodeBlock code) {
            return code(code.getLiteral());
        }
        if (node instanceof ListBlock list) {
            return list(list, width);
        }
        if (node instanceof BlockQuote) {
            return prefixed("│ ", "│ ", blocks(node, width - 2, true));
        }
        if (node instanceof ThematicBreak) {
            return List.of(Styled.of("─".repeat(width), Styled.FAINT));
        }
        if (node instanceof TableBlock) {
            return table(node, width);
        }
        if (node instanceof HtmlBlock html) {
            return code(html.getLiteral());
        }
        return List.of();
    }

    private List<Styled> heading(Heading heading, int width) {
        List<Styled> lines =
                new ArrayList<>(Inlines.of(heading, colours, Styled.HEADING).wrap(width));
        if (heading.getLevel() <= 2) {
            int longest = 0;
            for (Styled line : lines) {
                longest = Math.max(longest, line.width());
            }
            lines.add(Styled.of((heading.getLevel() == 1 ? "═" : "─").repeat(longest), Styled.FAINT));
        }
        return lines;
    }

    private static List<Styled> code(String literal) {
        List<Styled> lines = new ArrayList<>();
        for (String line : literal.stripTrailing().split("\n", -1)) {
            lines.add(
                    new Styled().add(line.isEmpty() ? "" : "    ", Styled.PLAIN).add(line, Styled.CODE));
        }
        return lines;
    }

    private List<Styled> list(ListBlock list, int width) {
        List<Styled> lines = new ArrayList<>();
        Integer start = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : null;
        int number = start == null ? DEFAULT_START : start;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            String mark = list instanceof BulletList ? "• " : number + ". ";
            number++;
            List<Styled> inside = blocks(item, width - mark.length(), !list.isTight());
            if (!list.isTight() && !lines.isEmpty()) {
                lines.add(new Styled());
            }
            lines.addAll(prefixed(mark, " ".repeat(mark.length()), inside));
        }
        return lines;
    }

    private static List<Styled> prefixed(String first, String others, List<Styled> lines) {
        List<Styled> result = new ArrayList<>();
        for (Styled line : lines) {
            String prefix = result.isEmpty() ? first : line.isEmpty() ? others.stripTrailing() : others;
            result.add(Styled.of(prefix, Styled.FAINT).add(line));
        }
        return result;
    }

    private List<Styled> table(Node table, int width) {
        List<Styled> head = List.of();
        List<List<Styled>> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                List<Styled> cells = new ArrayList<>();
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    cells.add(Inlines.of(cell, colours, part instanceof TableHead ? Styled.BOLD : Styled.PLAIN));
                }
                if (part instanceof TableHead) {
                    head = cells;
                } else if (part instanceof TableBody) {
                    rows.add(cells);
                }
            }
        }
        return Table.lines(head, rows, width);
    }
}
