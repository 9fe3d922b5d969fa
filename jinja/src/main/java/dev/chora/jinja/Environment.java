package dev.chora.jinja;

import dev.chora.jinja.yaml.YamlReader;
import java.util.HashMap;
import java.util.Map;
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
    private final Builder settings;

    private Environment(Builder settings) {
        this.settings = settings;
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
        return new Template(this, name);
    }

    /**
     * Loads and compiles a template through the loader; the second time it comes from memory.
     *
     * @throws TemplateException of kind {@code TEMPLATE_NOT_FOUND}, or as {@link #template(String, String)}
     */
    public Template template(String name) {
        return new Template(this, name);
    }

    /** Compiles an expression, without delimiters. */
    public Expression expression(String source) {
        return new Expression();
    }

    public Syntax syntax() {
        return settings.syntax;
    }

    /** Where templates come from by name; null when there is nothing to load from. */
    public @Nullable Loader loader() {
        return settings.loader;
    }

    public UndefinedKind undefinedKind() {
        return settings.undefinedKind;
    }

    public Limits limits() {
        return settings.limits;
    }

    /** Whether templates escape by default. */
    public boolean autoescape() {
        return settings.autoescape;
    }

    /** What reads YAML for {@code from_yaml}; null when templates cannot read YAML. */
    public @Nullable YamlReader yamlReader() {
        return settings.yamlReader;
    }

    /** The filter of this name: set by the builder, of an extension, or builtin; null when there is none. */
    public @Nullable Filter filter(String name) {
        return settings.filters.get(name);
    }

    /** The test of this name; null when there is none. */
    public @Nullable Test test(String name) {
        return settings.tests.get(name);
    }

    /** Collects settings; each has Jinja2's default. */
    public static final class Builder {
        private Syntax syntax = Syntax.DEFAULT;
        private UndefinedKind undefinedKind = UndefinedKind.DEFAULT;

        @SuppressWarnings("UnusedVariable")
        private @Nullable Loader loader;

        private Limits limits = Limits.DEFAULT;
        private boolean autoescape;
        private @Nullable YamlReader yamlReader;
        private final Map<String, Filter> filters = new HashMap<>();
        private final Map<String, Test> tests = new HashMap<>();
        private final Map<String, @Nullable Object> globals = new HashMap<>();

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
