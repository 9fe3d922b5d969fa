package dev.chora.copier.render;

import dev.chora.copier.CopierException;
import dev.chora.copier.config.TemplateConfig;
import dev.chora.copier.extension.PythonExtensions;
import dev.chora.copier.yaml.SafeYaml;
import dev.chora.jinja.Environment;
import dev.chora.jinja.Extension;
import dev.chora.jinja.Syntax;
import dev.chora.jinja.UndefinedKind;
import dev.chora.jinja.ansible.PathJoin;
import dev.chora.jinja.python.Py;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the Jinja environment of a template from {@code _envops} and {@code _jinja_extensions} (Copier docs). */
public final class JinjaSetup {
    private final TemplateConfig config;
    private Syntax syntax = Syntax.DEFAULT.withKeepTrailingNewline(true);
    private UndefinedKind undefined = UndefinedKind.DEFAULT;
    private boolean autoescape;

    private JinjaSetup(TemplateConfig config) {
        this.config = config;
    }

    /**
     * The environment of a template.
     *
     * @param root the template's folder, absolute and free of symbolic links
     * @param environment variables, which say where Python is for extensions that need it
     * @throws CopierException when an option is not known
     */
    public static Jinja of(TemplateConfig config, Path root, Map<String, String> environment) {
        JinjaSetup setup = new JinjaSetup(config);
        for (Map.Entry<?, ?> option : config.envops().entrySet()) {
            setup.option(Py.str(option.getKey()), option.getValue());
        }
        Environment.Builder builder = Environment.builder()
                .syntax(setup.syntax)
                .undefined(setup.undefined)
                .autoescape(setup.autoescape)
                .yamlReader(new SafeYaml())
                .loader(new TemplateFiles(root))
                .extension(Extension.ANSIBLE_FILTERS)
                .extension(Extension.YIELD)
                .global("pathjoin", new PathJoin())
                .yamlReader(new SafeYaml());
        List<String> written = new ArrayList<>(0);
        for (String name : config.jinjaExtensions()) {
            Extension extension = Extension.find(name);
            if (extension != null) {
                builder.extension(extension);
            } else if (!PythonExtensions.isLoader(name)) {
                written.add(name);
            }
        }
        PythonPart python = written.isEmpty()
                ? null
                : new PythonPart(written, root, setup.syntax, environment, config.place(0, 0, "_jinja_extensions"));
        return new Jinja(builder, setup.syntax, python);
    }

    private void option(String name, @Nullable Object value) {
        try {
            switch (name) {
                case "block_start_string" -> syntax = syntax.withBlock(text(name, value), syntax.blockEnd());
                case "block_end_string" -> syntax = syntax.withBlock(syntax.blockStart(), text(name, value));
                case "variable_start_string" -> syntax = syntax.withVariable(text(name, value), syntax.variableEnd());
                case "variable_end_string" -> syntax = syntax.withVariable(syntax.variableStart(), text(name, value));
                case "comment_start_string" -> syntax = syntax.withComment(text(name, value), syntax.commentEnd());
                case "comment_end_string" -> syntax = syntax.withComment(syntax.commentStart(), text(name, value));
                case "line_statement_prefix" ->
                    syntax = syntax.withLinePrefixes(optional(name, value), syntax.lineCommentPrefix());
                case "line_comment_prefix" ->
                    syntax = syntax.withLinePrefixes(syntax.lineStatementPrefix(), optional(name, value));
                case "trim_blocks" -> syntax = syntax.withTrimBlocks(Py.truth(value));
                case "lstrip_blocks" -> syntax = syntax.withLstripBlocks(Py.truth(value));
                case "keep_trailing_newline" -> syntax = syntax.withKeepTrailingNewline(Py.truth(value));
                case "newline_sequence" -> syntax = syntax.withNewlineSequence(text(name, value));
                case "autoescape" -> autoescape = Py.truth(value);
                case "undefined" -> undefined = undefined(value);
                case "optimized", "cache_size", "auto_reload", "enable_async" -> {
                    // speed and Python alone: nothing that a template could see
                }
                default ->
                    throw config.error("\"" + name + "\" is no option of a Jinja environment", null, "_envops", name);
            }
        } catch (IllegalArgumentException wrong) {
            throw config.error("\"_envops\" is wrong: " + wrong.getMessage(), null, "_envops", name);
        }
    }

    private String text(String name, @Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw config.error("\"" + name + "\" in \"_envops\" must be a text", null, "_envops", name);
    }

    private @Nullable String optional(String name, @Nullable Object value) {
        return value == null ? null : text(name, value);
    }

    private UndefinedKind undefined(@Nullable Object value) {
        if ("jinja2.Undefined".equals(value)) {
            return UndefinedKind.DEFAULT;
        }
        if ("jinja2.StrictUndefined".equals(value)) {
            return UndefinedKind.STRICT;
        }
        throw config.error(
                "\"undefined\" in \"_envops\" cannot be " + Py.repr(value),
                "Write jinja2.Undefined or jinja2.StrictUndefined.",
                "_envops",
                "undefined");
    }
}
