package dev.chora.jinja;

import org.jspecify.annotations.Nullable;

/**
 * A template error for people: where it is, the line with a mark under the fault, and the name that may have been meant.
 *
 * @param kind what kind of error
 * @param message what is wrong
 * @param templateName the template; null when it has no name
 * @param line the line of the fault from 1; 0 when it is not known
 * @param column the column of the fault from 1; 0 when it is not known
 * @param excerpt the line of the source; null when it is not known
 * @param suggestion the known name nearest to an unknown one; null when there is none
 */
public record ErrorReport(
        ErrorKind kind,
        String message,
        @Nullable String templateName,
        int line,
        int column,
        @Nullable String excerpt,
        @Nullable String suggestion) {

    /** The report of an error. */
    public static ErrorReport of(TemplateException e) {
        return new ErrorReport(
                e.kind(),
                e.getMessage(),
                e.templateName(),
                e.exactLine(),
                e.exactColumn(),
                e.excerpt(),
                e.suggestion());
    }

    /** Template, line and column, such as {@code README.md.jinja:3:7}. */
    public String place() {
        String name = templateName == null ? "template" : templateName;
        return line == 0 ? name : column == 0 ? name + ":" + line : name + ":" + line + ":" + column;
    }

    /** Several lines of text without a newline at the end. */
    public String render() {
        StringBuilder out = new StringBuilder(160);
        out.append(place()).append(": ").append(message);
        if (excerpt != null && line > 0) {
            String number = Integer.toString(line);
            out.append("\n  ").append(number).append(" | ").append(excerpt);
            if (column > 0 && column <= excerpt.length() + 1) {
                out.append("\n  ").append(" ".repeat(number.length())).append(" | ");
                mark(out, excerpt);
            }
        }
        if (suggestion != null) {
            out.append("\ndid you mean '").append(suggestion).append("'?");
        }
        return out.toString();
    }

    /** Puts a caret under the column; tabs stay tabs, so that it stands right whatever their width. */
    private void mark(StringBuilder out, String text) {
        for (int i = 0; i < column - 1; i++) {
            out.append(text.charAt(i) == '\t' ? '\t' : ' ');
        }
        out.append('^');
    }
}
