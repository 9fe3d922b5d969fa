package dev.chora.jinja;

import org.jspecify.annotations.Nullable;

/**
 * The delimiters of a template and the handling of white space around tags, under the names and with the meaning of
 * Jinja2's {@code Environment}.
 *
 * @param blockStart opens a statement, <code>{%</code> unless set
 * @param blockEnd closes a statement
 * @param variableStart opens a print statement
 * @param variableEnd closes a print statement
 * @param commentStart opens a comment
 * @param commentEnd closes a comment
 * @param lineStatementPrefix starts a statement that ends with its line; null when there are none
 * @param lineCommentPrefix starts a comment that ends with its line; null when there are none
 * @param trimBlocks whether the newline after a statement or comment goes
 * @param lstripBlocks whether blanks between the start of a line and a statement or comment go
 * @param keepTrailingNewline whether the last newline of the source stays
 * @param newlineSequence what each newline of the source becomes: LF, CR LF or CR
 */
public record Syntax(
        String blockStart,
        String blockEnd,
        String variableStart,
        String variableEnd,
        String commentStart,
        String commentEnd,
        @Nullable String lineStatementPrefix,
        @Nullable String lineCommentPrefix,
        boolean trimBlocks,
        boolean lstripBlocks,
        boolean keepTrailingNewline,
        String newlineSequence) {

    /** Jinja2's defaults. */
    public static final Syntax DEFAULT =
            new Syntax("{%", "%}", "{{", "}}", "{#", "#}", null, null, false, false, false, "\n");

    /**
     * Checks what Jinja2 checks.
     *
     * @throws IllegalArgumentException when two start delimiters that Jinja2 compares are equal, one is empty, or the
     *     newline is none
     */
    public Syntax {
        if (blockStart.equals(variableStart) || variableStart.equals(commentStart)) {
            throw new IllegalArgumentException("block, variable and comment start strings must be different");
        }
        if (blockStart.isEmpty() || variableStart.isEmpty() || commentStart.isEmpty()) {
            throw new IllegalArgumentException("a start string must not be empty");
        }
        if (!newlineSequence.equals("\n") && !newlineSequence.equals("\r\n") && !newlineSequence.equals("\r")) {
            throw new IllegalArgumentException("the newline sequence must be \\n, \\r\\n or \\r");
        }
    }

    public Syntax withBlock(String start, String end) {
        return new Syntax(
                start,
                end,
                variableStart,
                variableEnd,
                commentStart,
                commentEnd,
                lineStatementPrefix,
                lineCommentPrefix,
                trimBlocks,
                lstripBlocks,
                keepTrailingNewline,
                newlineSequence);
    }

    public Syntax withVariable(String start, String end) {
        return new Syntax(
                blockStart,
                blockEnd,
                start,
                end,
                commentStart,
                commentEnd,
                lineStatementPrefix,
                lineCommentPrefix,
                trimBlocks,
                lstripBlocks,
                keepTrailingNewline,
                newlineSequence);
    }

    public Syntax withComment(String start, String end) {
        return new Syntax(
                blockStart,
                blockEnd,
                variableStart,
                variableEnd,
                start,
                end,
                lineStatementPrefix,
                lineCommentPrefix,
                trimBlocks,
                lstripBlocks,
                keepTrailingNewline,
                newlineSequence);
    }

    public Syntax withLinePrefixes(@Nullable String statement, @Nullable String comment) {
        return new Syntax(
                blockStart,
                blockEnd,
                variableStart,
                variableEnd,
                commentStart,
                commentEnd,
                statement,
                comment,
                trimBlocks,
                lstripBlocks,
                keepTrailingNewline,
                newlineSequence);
    }

    public Syntax withTrimBlocks(boolean trim) {
        return new Syntax(
                blockStart,
                blockEnd,
                variableStart,
                variableEnd,
                commentStart,
                commentEnd,
                lineStatementPrefix,
                lineCommentPrefix,
                trim,
                lstripBlocks,
                keepTrailingNewline,
                newlineSequence);
    }

    public Syntax withLstripBlocks(boolean lstrip) {
        return new Syntax(
                blockStart,
                blockEnd,
                variableStart,
                variableEnd,
                commentStart,
                commentEnd,
                lineStatementPrefix,
                lineCommentPrefix,
                trimBlocks,
                lstrip,
                keepTrailingNewline,
                newlineSequence);
    }

    public Syntax withKeepTrailingNewline(boolean keep) {
        return new Syntax(
                blockStart,
                blockEnd,
                variableStart,
                variableEnd,
                commentStart,
                commentEnd,
                lineStatementPrefix,
                lineCommentPrefix,
                trimBlocks,
                lstripBlocks,
                keep,
                newlineSequence);
    }

    public Syntax withNewlineSequence(String newline) {
        return new Syntax(
                blockStart,
                blockEnd,
                variableStart,
                variableEnd,
                commentStart,
                commentEnd,
                lineStatementPrefix,
                lineCommentPrefix,
                trimBlocks,
                lstripBlocks,
                keepTrailingNewline,
                newline);
    }
}
