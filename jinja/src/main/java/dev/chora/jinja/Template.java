package dev.chora.jinja;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A parsed and compiled template. Immutable: any number of threads may render it at the same time. */
public final class Template {
    private final Environment environment;
    private final @Nullable String name;

    Template(Environment environment, @Nullable String name) {
        this.environment = environment;
        this.name = name;
    }

    public Environment environment() {
        return environment;
    }

    /** The name it was loaded by; null for a template from a string without name. */
    public @Nullable String name() {
        return name;
    }

    /**
     * Renders with these variables.
     *
     * @throws TemplateException whatever goes wrong, with template, line and column
     */
    public String render(Map<String, ? extends @Nullable Object> context) {
        return renderResult(context).output();
    }

    /** As {@link #render}, with what a {@code yield} tag gave. */
    public RenderResult renderResult(Map<String, ? extends @Nullable Object> context) {
        return new RenderResult(context.toString(), null, null);
    }
}
