package dev.chora.jinja;

import dev.chora.jinja.compile.TemplateCompiler;
import dev.chora.jinja.compile.TemplateCompiler.CompiledExpression;
import dev.chora.jinja.exec.Suggestions;
import dev.chora.jinja.python.Guard;
import dev.chora.jinja.runtime.Context;
import dev.chora.jinja.runtime.Frame;
import dev.chora.jinja.runtime.Rendering;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A compiled expression, as in {@code when:} or {@code default:} of a question. Immutable. */
public final class Expression {
    private final Environment environment;
    private final CompiledExpression compiled;
    private final String source;

    private Expression(Environment environment, CompiledExpression compiled, String source) {
        this.environment = environment;
        this.compiled = compiled;
        this.source = source;
    }

    static Expression compile(Environment environment, String source) {
        try {
            return new Expression(
                    environment, TemplateCompiler.expression(environment, environment.parseExpression(source)), source);
        } catch (TemplateException e) {
            throw e.excerptOf(source);
        } catch (StackOverflowError e) {
            throw new TemplateException(
                    ErrorKind.TEMPLATE_SYNTAX_ERROR, "the expression is nested too deeply", null, 1, 1);
        }
    }

    /**
     * The value for these variables, one of those of {@link dev.chora.jinja.python}; null is {@code None}. An undefined
     * value stays an undefined object.
     *
     * @throws TemplateException whatever goes wrong, with line and column
     */
    public @Nullable Object evaluate(Map<String, ? extends @Nullable Object> context) {
        Context names = Context.of(new Rendering(environment), null, context);
        Frame frame = new Frame(compiled.slots(), null, names);
        Evaluation before = Guard.enter(names);
        try {
            compiled.loads().run(frame);
            return compiled.node().evaluate(frame);
        } catch (TemplateException e) {
            throw Suggestions.add(e, frame)
                    .at(null, e.exactLine(), e.exactColumn())
                    .excerptOf(source);
        } catch (StackOverflowError e) {
            throw new TemplateException(ErrorKind.LIMIT_EXCEEDED, "the expression calls itself too deeply", null, 1, 1);
        } finally {
            Guard.enter(before);
        }
    }
}
