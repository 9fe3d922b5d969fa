package dev.chora.cli.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** What stands inside of a paragraph, a heading or a cell, as one styled text. */
final class Inlines extends AbstractVisitor {
    /** Code up to this length is not broken over two lines. */
    private static final int KEPT_WHOLE = 24;

    private final Styled text = new Styled();
    private final boolean colours;
    private int style;

    private Inlines(boolean colours, int style) {
        this.colours = colours;
        this.style = style;
    }

    /**
     * The text of everything below a node.
     *
     * @param colours whether code is told by its colour; else it keeps its backticks
     */
    static Styled of(Node node, boolean colours, int style) {
        Inlines inlines = new Inlines(colours, style);
        inlines.visitChildren(node);
        return inlines.text;
    }

    private void within(int more, Node node) {
        int before = style;
        style |= more;
        visitChildren(node);
        style = before;
    }

    @Override
    public void visit(Text node) {
        text.add(node.getLiteral(), style);
    }

    @Override
    public void visit(Code node) {
        String mark = colours ? "" : "`";
        String literal = node.getLiteral();
        String whole = literal.length() <= KEPT_WHOLE ? literal.replace(' ', Styled.KEPT_BLANK) : literal;
        text.add(mark + whole + mark, style | Styled.CODE);
    }

    @Override
    public void visit(Emphasis node) {
        within(Styled.ITALIC, node);
    }

    @Override
    public void visit(StrongEmphasis node) {
        within(Styled.BOLD, node);
    }

    @Override
    public void visit(SoftLineBreak node) {
        text.add(" ", style);
    }

    @Override
    public void visit(HardLineBreak node) {
        text.add("\n", style);
    }

    @Override
    public void visit(HtmlInline node) {
        text.add(node.getLiteral(), style);
    }

    @Override
    public void visit(Image node) {
        visitChildren(node);
    }

    @Override
    public void visit(Link node) {
        Styled label = of(node, colours, style);
        boolean bare = label.shown(false).equals(node.getDestination());
        if (!bare) {
            text.add(label).add(" (", style);
        }
        text.add(node.getDestination(), style | Styled.LINK);
        if (!bare) {
            text.add(")", style);
        }
    }
}
