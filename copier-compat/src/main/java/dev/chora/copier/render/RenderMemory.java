package dev.chora.copier.render;

import dev.chora.copier.yaml.Utf8;
import dev.chora.jinja.Environment;
import dev.chora.jinja.RenderResult;
import dev.chora.jinja.Template;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.ast.AstWalker;
import dev.chora.jinja.ast.Expr;
import dev.chora.jinja.ast.Stmt;
import dev.chora.jinja.ast.TemplateTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Texts that were rendered before, by the values of the variables that they and what they include read. A text whose
 * variables cannot be known from its source is compiled once and rendered each time.
 */
final class RenderMemory {
    /** Variables that are made anew for each run, so that comparing them costs more than rendering. */
    private static final Set<String> FRESH = Set.of("_copier_conf", "_external_data");

    /** @param reads names that the result depends on; null when they are not known */
    private record Known(Template template, @Nullable List<String> reads) {}

    private record Key(String source, List<@Nullable Object> values) {}

    private final Map<Path, String> sources = new HashMap<>();
    private final Map<String, Known> templates = new HashMap<>();
    private final Map<Key, RenderResult> results = new HashMap<>();

    List<TemplateTree> trees() {
        List<TemplateTree> trees = new ArrayList<>(templates.size());
        for (Known known : templates.values()) {
            trees.add(known.template().tree());
        }
        return trees;
    }

    String source(Path file) throws IOException {
        String text = sources.get(file);
        if (text == null) {
            text = Utf8.decode(Files.readAllBytes(file));
            sources.put(file, text);
        }
        return text;
    }

    RenderResult result(
            Environment environment,
            String source,
            @Nullable String name,
            Map<String, ? extends @Nullable Object> context) {
        Known known = templates.get(source);
        if (known == null) {
            Template template = environment.template(source, name);
            known = new Known(template, reads(environment, template));
            templates.put(source, known);
        }
        if (known.reads() == null) {
            return known.template().renderResult(context);
        }
        List<@Nullable Object> values = new ArrayList<>(known.reads().size());
        for (String variable : known.reads()) {
            values.add(context.containsKey(variable) ? context.get(variable) : RenderMemory.class);
        }
        Key key = new Key(source, values);
        RenderResult result = results.get(key);
        if (result == null) {
            result = known.template().renderResult(context);
            results.put(key, result);
        }
        return result;
    }

    private static @Nullable List<String> reads(Environment environment, Template template) {
        Set<String> reads = new HashSet<>();
        if (!new Reads(environment, reads).add(template)) {
            return null;
        }
        for (String fresh : FRESH) {
            if (reads.contains(fresh)) {
                return null;
            }
        }
        return new ArrayList<>(reads);
    }

    /** Collects what a template and all that it includes read. */
    private static final class Reads extends AstWalker {
        private final Environment environment;
        private final Set<String> names;
        private final Set<String> seen = new HashSet<>();
        private boolean complete = true;

        Reads(Environment environment, Set<String> names) {
            this.environment = environment;
            this.names = names;
        }

        boolean add(Template template) {
            names.addAll(template.undeclaredVariables());
            walk(template.tree());
            return complete;
        }

        private void other(Expr template) {
            if (!(template instanceof Expr.Constant constant) || !(constant.value() instanceof String name)) {
                complete = false;
                return;
            }
            if (seen.add(name)) {
                try {
                    add(environment.template(name));
                } catch (TemplateException missing) {
                    complete = false;
                }
            }
        }

        @Override
        public AstWalker include(Stmt.Include node) {
            other(node.template());
            return this;
        }

        @Override
        public AstWalker extend(Stmt.Extends node) {
            other(node.template());
            return this;
        }

        @Override
        public AstWalker importModule(Stmt.Import node) {
            other(node.template());
            return this;
        }

        @Override
        public AstWalker fromImport(Stmt.FromImport node) {
            other(node.template());
            return this;
        }

        @Override
        public AstWalker yieldItems(Stmt.Yield node) {
            complete = false;
            return this;
        }

        @Override
        public AstWalker debugDump(Expr.DebugDump node) {
            complete = false;
            return this;
        }
    }
}
