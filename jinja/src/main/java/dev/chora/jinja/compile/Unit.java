package dev.chora.jinja.compile;

import dev.chora.jinja.Environment;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.ast.Position;
import org.jspecify.annotations.Nullable;

/** What is known about a template as a whole while its parts are compiled, in the order Jinja2 compiles them. */
final class Unit {
    final Environment environment;
    final @Nullable String templateName;
    final boolean hasExtends;
    int extendsSoFar;
    /** Whether an {@code extends} at the root was passed, so that nothing more is printed at the top level. */
    boolean knownExtends;
    /** The line of the last statement that Jinja2 notes; errors of others are reported on it. */
    int line = 1;

    private int temporaries;

    Unit(Environment environment, @Nullable String templateName, boolean hasExtends) {
        this.environment = environment;
        this.templateName = templateName;
        this.hasExtends = hasExtends;
    }

    void mark(Position at) {
        line = at.line();
    }

    /** A variable that no template can name. */
    String temporary(String purpose) {
        return purpose + " " + temporaries++;
    }

    TemplateException fail(String message, Position at) {
        return new TemplateException(ErrorKind.TEMPLATE_ASSERTION_ERROR, message, templateName, at.line(), at.column());
    }
}
