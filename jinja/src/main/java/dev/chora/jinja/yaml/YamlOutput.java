package dev.chora.jinja.yaml;

/** The text written so far, with what the layout must know of its end. */
final class YamlOutput {
    private final StringBuilder out = new StringBuilder();
    private final String lineBreak;
    final int bestIndent;
    final int bestWidth;
    final boolean allowUnicode;

    /** Indent of the present level; -1 outside of all levels. */
    int indent = -1;

    /** Column in code points. */
    int column;

    /** Whether the last character was a space or a break. */
    boolean whitespace = true;

    /** Whether the line holds nothing but indentation and indicators. */
    boolean indention = true;

    /** Whether only an explicit end marks the end of the document. */
    boolean openEnded;

    YamlOutput(YamlOptions options) {
        long wanted = options.indent();
        bestIndent = wanted > 1 && wanted < 10 ? (int) wanted : 2;
        bestWidth = options.width() > bestIndent * 2L ? (int) Math.min(options.width(), Integer.MAX_VALUE) : 80;
        allowUnicode = options.allowUnicode();
        lineBreak = options.lineBreak();
    }

    String text() {
        return out.toString();
    }

    boolean overflows() {
        return column > bestWidth;
    }

    void indicator(String indicator, boolean needsSpace) {
        indicator(indicator, needsSpace, false, false);
    }

    void indicator(String indicator, boolean needsSpace, boolean endsInSpace, boolean keepsIndention) {
        if (!whitespace && needsSpace) {
            out.append(' ');
            column++;
        }
        whitespace = endsInSpace;
        indention = indention && keepsIndention;
        openEnded = false;
        raw(indicator);
    }

    /** Writes text that has no breaks. */
    void raw(String text) {
        out.append(text);
        column += text.codePointCount(0, text.length());
    }

    void raw(int[] text, int start, int end) {
        for (int i = start; i < end; i++) {
            out.appendCodePoint(text[i]);
        }
        column += end - start;
    }

    void newIndent() {
        int wanted = Math.max(0, indent);
        if (!indention || column > wanted || (column == wanted && !whitespace)) {
            lineBreak('\n');
        }
        if (column < wanted) {
            whitespace = true;
            while (column < wanted) {
                out.append(' ');
                column++;
            }
        }
    }

    /** A break of a scalar; a plain line feed becomes the line break of this document. */
    void lineBreak(int character) {
        whitespace = true;
        indention = true;
        column = 0;
        if (character == '\n') {
            out.append(lineBreak);
        } else {
            out.appendCodePoint(character);
        }
    }

    /** Whether the column is past the width and the text is a single space that can become a break. */
    boolean folds(int start, int end, boolean split) {
        return start + 1 == end && column > bestWidth && split;
    }
}
