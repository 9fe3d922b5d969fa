package dev.chora.jinja.lexer;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.ast.Position;
import org.jspecify.annotations.Nullable;

/** Makes the errors of lexer and parser. */
public final class SyntaxErrors {
    private SyntaxErrors() {}

    public static TemplateException at(@Nullable String name, Position position, String message) {
        return new TemplateException(
                ErrorKind.TEMPLATE_SYNTAX_ERROR, message, name, position.line(), position.column());
    }

    /** A text in quotes, as Python's {@code repr} chooses them. */
    public static String quote(String text) {
        if (text.indexOf('\'') >= 0 && text.indexOf('"') < 0) {
            return '"' + text + '"';
        }
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'";
    }
}
