package dev.chora.copier.render;

import dev.chora.jinja.Environment;
import dev.chora.jinja.RenderResult;
import dev.chora.jinja.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Renders texts with the template's Jinja environment. Texts without any Jinja in them, which most names and defaults are,
 * are not even parsed.
 */
public final class Jinja {
    private final Environment environment;
    private final Syntax syntax;

    public Jinja(Environment environment) {
        this.environment = environment;
        this.syntax = environment.syntax();
    }

    public Environment environment() {
        return environment;
    }

    /** Whether rendering a text would give back the text itself. */
    public boolean isPlain(String text) {
        return !text.contains(syntax.blockStart())
                && !text.contains(syntax.variableStart())
                && !text.contains(syntax.commentStart())
                && syntax.lineStatementPrefix() == null
                && syntax.lineCommentPrefix() == null
                && text.indexOf('\r') < 0
                && (text.indexOf('\n') < 0
                        || (syntax.keepTrailingNewline()
                                && syntax.newlineSequence().equals("\n")));
    }

    /**
     * Renders a text.
     *
     * @throws dev.chora.jinja.TemplateException whatever goes wrong
     */
    public String text(String source, Map<String, ? extends @Nullable Object> context) {
        return isPlain(source) ? source : environment.template(source, null).render(context);
    }

    /** As {@link #text} under a name for errors, and with what a {@code yield} tag gave. */
    public RenderResult result(String source, @Nullable String name, Map<String, ? extends @Nullable Object> context) {
        return isPlain(source)
                ? new RenderResult(source, null, null)
                : environment.template(source, name).renderResult(context);
    }

    /** Renders texts, also within lists; any other value comes back as it is. */
    public @Nullable Object value(@Nullable Object value, Map<String, ? extends @Nullable Object> context) {
        if (value instanceof String text) {
            return text(text, context);
        }
        if (value instanceof List<?> list && !(value instanceof dev.chora.jinja.python.PyTuple)) {
            List<@Nullable Object> rendered = new ArrayList<>(list.size());
            for (Object item : list) {
                rendered.add(value(item, context));
            }
            return rendered;
        }
        return value;
    }
}
