package dev.chora.jinja;

import org.jspecify.annotations.Nullable;

/** Finds the source of a template that another one includes, imports or extends. */
@FunctionalInterface
public interface Loader {
    /**
     * The source of a template.
     *
     * @param name the name as the template wrote it, with {@code /} between folders
     * @return null when there is no such template, which Jinja2 reports as {@code TemplateNotFound}
     * @throws TemplateException when there is one that cannot or must not be read
     */
    @Nullable
    String source(String name);
}
