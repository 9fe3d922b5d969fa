package dev.chora.jinja;

import dev.chora.jinja.ast.Expr;
import dev.chora.jinja.ast.TemplateTree;
import dev.chora.jinja.parser.Parser;
import dev.chora.jinja.runtime.TemplateCode;
import dev.chora.jinja.yaml.YamlReader;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Settings, filters, tests and globals that templates share. Immutable once built; templates loaded by name are kept.
 *
 * <pre>{@code
 * Environment environment = Environment.builder().build();
 * Template template = environment.template("Hello {{ name|title }}!", null);
 * String text = template.render(Map.of("name", "ada"));
 * }</pre>
 */
public final class Environment {
    private final Syntax syntax;
    private final UndefinedKind undefinedKind;
    private final @Nullable Loader loader;
    private final Limits limits;
    private final boolean autoescape;
    private final @Nullable YamlReader yamlReader;
    private final Registry registry;
    private final Map<String, Template> loaded = new ConcurrentHashMap<>();

    private Environment(Builder settings) {
        syntax = settings.syntax;
        undefinedKind = settings.undefinedKind;
        loader = settings.loader;
        limits = settings.limits;
        autoescape = settings.autoescape;
        yamlReader = settings.yamlReader;
        registry = new Registry(settings.extensions, settings.filters, settings.tests, settings.globals);
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * Compiles a source.
     *
     * @param name shown in errors; null when it has none
     * @throws TemplateException of kind {@code TEMPLATE_SYNTAX_ERROR} or {@code TEMPLATE_ASSERTION_ERROR}
     */
    public Template template(String source, @Nullable String name) {
        return Template.compile(this, source, name);
    }

    /**
     * Loads and compiles a template through the loader; the second time it comes from memory.
     *
     * @throws TemplateException of kind {@code TEMPLATE_NOT_FOUND}, or as {@link #template(String, String)}
     */
    public Template template(String name) {
        Template known = loaded.get(name);
        if (known != null) {
            return known;
        }
        if (loader == null) {
            throw TemplateException.typeError("no loader for this environment specified");
        }
        String source = loader.source(name);
        if (source == null) {
            throw new TemplateException(ErrorKind.TEMPLATE_NOT_FOUND, name);
        }
        Template template = Template.compile(this, source, name);
        loaded.put(name, template);
        return template;
    }

    /**
     * Compiles an expression, without delimiters.
     *
     * @throws TemplateException as {@link #template(String, String)}
     */
    public Expression expression(String source) {
        return Expression.compile(this, source);
    }

    /**
     * Parses a template without compiling it, for tools: filters and tests need not exist.
     *
     * @throws TemplateException of kind {@code TEMPLATE_SYNTAX_ERROR} or {@code TEMPLATE_ASSERTION_ERROR}
     */
    public TemplateTree parse(String source, @Nullable String name) {
        return Parser.template(syntax, registry.extensions(), source, name);
    }

    /** Parses an expression without compiling it. */
    public Expr parseExpression(String source) {
        return Parser.expression(syntax, source);
    }

    /** Adds the line of the source to an error of a template or of one that it loaded by name. */
    TemplateException excerpt(TemplateException e, Template template) {
        String failing = e.templateName();
        if (failing == null || failing.equals(template.name())) {
            return e.excerptOf(template.tree().source());
        }
        Template other = loaded.get(failing);
        return other == null ? e : e.excerptOf(other.tree().source());
    }

    /** The compiled form of a template that is loaded by name; for the engine itself. */
    public TemplateCode code(String name) {
        return template(name).code();
    }

    public Syntax syntax() {
        return syntax;
    }

    /** Where templates come from by name; null when there is nothing to load from. */
    public @Nullable Loader loader() {
        return loader;
    }

    public UndefinedKind undefinedKind() {
        return undefinedKind;
    }

    public Limits limits() {
        return limits;
    }

    /** Whether templates escape by default. */
    public boolean autoescape() {
        return autoescape;
    }

    /** What reads YAML for {@code from_yaml}; null when templates cannot read YAML. */
    public @Nullable YamlReader yamlReader() {
        return yamlReader;
    }

    /** The extensions that are on. */
    public Set<Extension> extensions() {
        return registry.extensions();
    }

    /** The filter of this name: set by the builder, of an extension, or builtin; null when there is none. */
    public @Nullable Filter filter(String name) {
        return registry.filter(name);
    }

    /** The test of this name; null when there is none. */
    public @Nullable Test test(String name) {
        return registry.test(name);
    }

    /** The global of this name; {@link dev.chora.jinja.python.Py#MISSING} when there is none. */
    public @Nullable Object global(String name) {
        return registry.global(name);
    }

    /** All names of filters, tests and globals. */
    public Registry registry() {
        return registry;
    }

    /** Collects settings; each has Jinja2's default. */
    public static final class Builder {
        private Syntax syntax = Syntax.DEFAULT;
        private UndefinedKind undefinedKind = UndefinedKind.DEFAULT;
        private @Nullable Loader loader;
        private Limits limits = Limits.DEFAULT;
        private boolean autoescape;
        private @Nullable YamlReader yamlReader;
        private final Map<String, Filter> filters = new HashMap<>();
        private final Map<String, Test> tests = new HashMap<>();
        private final Map<String, @Nullable Object> globals = new HashMap<>();
        private final Set<Extension> extensions = EnumSet.noneOf(Extension.class);

        private Builder() {}

        public Builder syntax(Syntax value) {
            syntax = value;
            return this;
        }

        public Builder undefined(UndefinedKind value) {
            undefinedKind = value;
            return this;
        }

        public Builder loader(Loader value) {
            loader = value;
            return this;
        }

        public Builder limits(Limits value) {
            limits = value;
            return this;
        }

        public Builder autoescape(boolean value) {
            autoescape = value;
            return this;
        }

        /** Sets what reads YAML for {@code from_yaml}. */
        public Builder yamlReader(YamlReader value) {
            yamlReader = value;
            return this;
        }

        public Builder filter(String name, Filter filter) {
            filters.put(name, filter);
            return this;
        }

        public Builder test(String name, Test test) {
            tests.put(name, test);
            return this;
        }

        /** Adds a name that every template sees; functions are {@link PyCallable}. */
        public Builder global(String name, @Nullable Object value) {
            globals.put(name, value);
            return this;
        }

        public Builder extension(Extension extension) {
            extensions.add(extension);
            return this;
        }

        /**
         * Turns on an extension by its Python name, such as {@code jinja2.ext.do}.
         *
         * @throws IllegalArgumentException when this engine does not know it
         */
        public Builder extension(String pythonName) {
            Extension extension = Extension.find(pythonName);
            if (extension == null) {
                throw new IllegalArgumentException("unknown Jinja extension: " + pythonName);
            }
            return extension(extension);
        }

        public Environment build() {
            return new Environment(this);
        }
    }
}
