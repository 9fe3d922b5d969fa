package dev.chora.jinja.yaml;

/** Writes the text of scalars in each of the five styles, folding long lines where the style can be folded. */
final class ScalarWriter {
    private final YamlOutput out;

    ScalarWriter(YamlOutput out) {
        this.out = out;
    }

    /** Breaks of a folded scalar: one line feed would become a space, so that the first is doubled. */
    private void breaks(int[] text, int start, int end) {
        if (text[start] == '\n') {
            out.lineBreak('\n');
        }
        for (int i = start; i < end; i++) {
            out.lineBreak(text[i]);
        }
    }

    void singleQuoted(int[] text, boolean split) {
        out.indicator("'", true);
        boolean spaces = false;
        boolean breaks = false;
        int start = 0;
        for (int end = 0; end <= text.length; end++) {
            int character = end < text.length ? text[end] : -1;
            if (spaces) {
                if (character != ' ') {
                    if (out.folds(start, end, split) && start != 0 && end != text.length) {
                        out.newIndent();
                    } else {
                        out.raw(text, start, end);
                    }
                    start = end;
                }
            } else if (breaks) {
                if (!ScalarAnalysis.isBreak(character)) {
                    breaks(text, start, end);
                    out.newIndent();
                    start = end;
                }
            } else if (character < 0 || character == ' ' || character == '\'' || ScalarAnalysis.isBreak(character)) {
                out.raw(text, start, end);
                start = end;
            }
            if (character == '\'') {
                out.raw("''");
                start = end + 1;
            }
            spaces = character == ' ';
            breaks = ScalarAnalysis.isBreak(character);
        }
        out.indicator("'", false);
    }

    void plain(int[] text, boolean split, boolean root) {
        if (root) {
            out.openEnded = true;
        }
        if (text.length == 0) {
            return;
        }
        if (!out.whitespace) {
            out.raw(" ");
        }
        out.whitespace = false;
        out.indention = false;
        boolean spaces = false;
        int start = 0;
        for (int end = 0; end <= text.length; end++) {
            int character = end < text.length ? text[end] : -1;
            if (spaces) {
                if (character != ' ') {
                    if (out.folds(start, end, split)) {
                        out.newIndent();
                        out.whitespace = false;
                        out.indention = false;
                    } else {
                        out.raw(text, start, end);
                    }
                    start = end;
                }
            } else if (character < 0 || character == ' ') {
                out.raw(text, start, end);
                start = end;
            }
            spaces = character == ' ';
        }
    }

    void literal(int[] text) {
        String hints = hints(text);
        blockHeader('|', hints);
        boolean breaks = true;
        int start = 0;
        for (int end = 0; end <= text.length; end++) {
            int character = end < text.length ? text[end] : -1;
            boolean isBreak = ScalarAnalysis.isBreak(character);
            if (breaks) {
                if (!isBreak) {
                    for (int i = start; i < end; i++) {
                        out.lineBreak(text[i]);
                    }
                    if (character >= 0) {
                        out.newIndent();
                    }
                    start = end;
                }
            } else if (character < 0 || isBreak) {
                int column = out.column;
                out.raw(text, start, end);
                out.column = column;
                if (character < 0) {
                    out.lineBreak('\n');
                }
                start = end;
            }
            breaks = isBreak;
        }
    }

    void folded(int[] text) {
        String hints = hints(text);
        blockHeader('>', hints);
        boolean leadingSpace = true;
        boolean spaces = false;
        boolean breaks = true;
        int start = 0;
        for (int end = 0; end <= text.length; end++) {
            int character = end < text.length ? text[end] : -1;
            boolean isBreak = ScalarAnalysis.isBreak(character);
            if (breaks) {
                if (!isBreak) {
                    if (!leadingSpace && character >= 0 && character != ' ' && text[start] == '\n') {
                        out.lineBreak('\n');
                    }
                    leadingSpace = character == ' ';
                    for (int i = start; i < end; i++) {
                        out.lineBreak(text[i]);
                    }
                    if (character >= 0) {
                        out.newIndent();
                    }
                    start = end;
                }
            } else if (spaces) {
                if (character != ' ') {
                    if (out.folds(start, end, true)) {
                        out.newIndent();
                    } else {
                        out.raw(text, start, end);
                    }
                    start = end;
                }
            } else if (character < 0 || character == ' ' || isBreak) {
                out.raw(text, start, end);
                if (character < 0) {
                    out.lineBreak('\n');
                }
                start = end;
            }
            if (character >= 0) {
                breaks = isBreak;
                spaces = character == ' ';
            }
        }
    }

    private void blockHeader(char style, String hints) {
        out.indicator(style + hints, true);
        if (hints.endsWith("+")) {
            out.openEnded = true;
        }
        out.lineBreak('\n');
    }

    private String hints(int[] text) {
        if (text.length == 0) {
            return "";
        }
        String hints = text[0] == ' ' || ScalarAnalysis.isBreak(text[0]) ? Integer.toString(out.bestIndent) : "";
        int last = text.length - 1;
        if (!ScalarAnalysis.isBreak(text[last])) {
            return hints + "-";
        }
        return last == 0 || ScalarAnalysis.isBreak(text[last - 1]) ? hints + "+" : hints;
    }
}
