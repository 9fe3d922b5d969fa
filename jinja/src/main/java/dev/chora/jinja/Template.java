package dev.chora.jinja;

import dev.chora.jinja.ast.TemplateTree;
import dev.chora.jinja.compile.TemplateCompiler;
import dev.chora.jinja.compile.TemplateCompiler.CompiledTemplate;
import dev.chora.jinja.python.Guard;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.runtime.Context;
import dev.chora.jinja.runtime.Output;
import dev.chora.jinja.runtime.Rendering;
import dev.chora.jinja.runtime.TemplateCode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A parsed and compiled template. Immutable: any number of threads may render it at the same time. */
public final class Template {
    private final Environment environment;
    private final TemplateTree tree;
    private final CompiledTemplate compiled;
    /** Size of the last buffer, from which the next one starts. */
    private int expectedLength;

    private Template(Environment environment, TemplateTree tree, CompiledTemplate compiled) {
        this.environment = environment;
        this.tree = tree;
        this.compiled = compiled;
        this.expectedLength = tree.source().length() + 64;
    }

    static Template compile(Environment environment, String source, @Nullable String name) {
        try {
            TemplateTree tree = environment.parse(source, name);
            return new Template(environment, tree, TemplateCompiler.compile(environment, tree));
        } catch (TemplateException e) {
            throw e.excerptOf(source);
        } catch (StackOverflowError e) {
            throw new TemplateException(
                    ErrorKind.TEMPLATE_SYNTAX_ERROR, "the template is nested too deeply", name, 1, 1);
        }
    }

    public Environment environment() {
        return environment;
    }

    /** The name it was loaded by; null for a template from a string without name. */
    public @Nullable String name() {
        return tree.name();
    }

    /** Its syntax tree, with the source it was made from. */
    public TemplateTree tree() {
        return tree;
    }

    /** The names that it looks up in the context it is given, globals among them, in no particular order. */
    public Set<String> undeclaredVariables() {
        return compiled.undeclared();
    }

    /** The compiled form; for the engine itself. */
    TemplateCode code() {
        return compiled.code();
    }

    /**
     * Renders with these variables.
     *
     * @throws TemplateException whatever goes wrong, with template, line and column
     */
    public String render(Map<String, ? extends @Nullable Object> context) {
        return run(context, new Rendering(environment));
    }

    /** As {@link #render}, with what a {@code yield} tag gave. */
    public RenderResult renderResult(Map<String, ? extends @Nullable Object> context) {
        Rendering rendering = new Rendering(environment);
        String output = run(context, rendering);
        String yieldName = rendering.yieldName();
        List<@Nullable Object> items = yieldName == null ? null : Py.list(rendering.yieldItems());
        return new RenderResult(output, yieldName, items);
    }

    private String run(Map<String, ? extends @Nullable Object> context, Rendering rendering) {
        TemplateCode code = compiled.code();
        Context names = Context.of(rendering, code, context);
        Evaluation before = Guard.enter(names);
        try {
            Output out = new Output(rendering, expectedLength);
            code.run(names, out);
            expectedLength = out.largestBuffer();
            return out.toString();
        } catch (TemplateException e) {
            throw environment.excerpt(e, this);
        } catch (StackOverflowError e) {
            throw new TemplateException(
                    ErrorKind.LIMIT_EXCEEDED, "the template calls itself too deeply", tree.name(), 1, 1);
        } finally {
            Guard.enter(before);
        }
    }
}
