package dev.chora.copier.render;

import dev.chora.copier.extension.PythonExtensions;
import dev.chora.copier.yaml.Utf8;
import dev.chora.jinja.Environment;
import dev.chora.jinja.RenderResult;
import dev.chora.jinja.Syntax;
import dev.chora.jinja.ast.TemplateTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Renders texts with the template's Jinja environment. Texts without any Jinja in them, which most names and defaults are,
 * are not even parsed.
 */
public final class Jinja {
    private final Environment.Builder builder;
    private final Syntax syntax;
    private final @Nullable PythonPart python;
    private @Nullable Environment environment;
    private @Nullable PythonExtensions extensions;
    private @Nullable RenderMemory memory;

    /**
     * Prepares an environment that is built when it is first needed.
     *
     * @param python extensions written in Python, which only then begin to run: by that time somebody has decided whether
     *     the template is trusted; null when there are none
     */
    Jinja(Environment.Builder builder, Syntax syntax, @Nullable PythonPart python) {
        this.builder = builder;
        this.syntax = syntax;
        this.python = python;
    }

    public Environment environment() {
        Environment built = environment;
        if (built == null) {
            if (python != null) {
                extensions = python.load();
                extensions.addTo(builder);
            }
            built = builder.build();
            environment = built;
        }
        return built;
    }

    /**
     * Keeps every compiled text and every result from now on: for tools that render a template many times with answers that
     * differ little. Functions that give something new each time, such as {@code now()}, are called once.
     */
    public void remember() {
        if (memory == null) {
            memory = new RenderMemory();
        }
    }

    /** The syntax trees of all texts rendered since {@link #remember()}, in no particular order. */
    public List<TemplateTree> remembered() {
        return memory == null ? List.of() : memory.trees();
    }

    /** The template's delimiters; asking for them builds nothing. */
    public Syntax syntax() {
        return syntax;
    }

    /** What templates see after context hooks had their say. */
    private Map<String, ? extends @Nullable Object> seen(Map<String, ? extends @Nullable Object> context) {
        return extensions == null || !extensions.hasHooks() ? context : extensions.hooked(context);
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
     * The text of a file of the template.
     *
     * @throws java.nio.charset.CharacterCodingException when it is not UTF-8
     */
    String source(Path file) throws IOException {
        return memory != null ? memory.source(file) : Utf8.decode(Files.readAllBytes(file));
    }

    /**
     * Renders a text.
     *
     * @throws dev.chora.jinja.TemplateException whatever goes wrong
     */
    public String text(String source, Map<String, ? extends @Nullable Object> context) {
        if (isPlain(source)) {
            return source;
        }
        Environment built = environment();
        return memory != null
                ? memory.result(built, source, null, seen(context)).output()
                : built.template(source, null).render(seen(context));
    }

    /** As {@link #text} under a name for errors, and with what a {@code yield} tag gave. */
    public RenderResult result(String source, @Nullable String name, Map<String, ? extends @Nullable Object> context) {
        if (isPlain(source)) {
            return new RenderResult(source, null, null);
        }
        Environment built = environment();
        return memory != null
                ? memory.result(built, source, name, seen(context))
                : built.template(source, name).renderResult(seen(context));
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
