package dev.chora.adopt;

import dev.chora.jinja.ast.AstWalker;
import dev.chora.jinja.ast.Expr;
import dev.chora.jinja.ast.TemplateTree;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a template compares answers with: values that make a difference although they may never be printed. */
final class Comparisons extends AstWalker {
    private final Map<String, Set<Object>> values = new LinkedHashMap<>();

    private Comparisons() {}

    /** Texts and numbers by the variable that they are compared with. */
    static Map<String, Set<Object>> in(List<TemplateTree> trees) {
        Comparisons comparisons = new Comparisons();
        for (TemplateTree tree : trees) {
            comparisons.walk(tree);
        }
        return comparisons.values;
    }

    @Override
    public AstWalker compare(Expr.Compare node) {
        Expr left = node.first();
        for (Expr right : node.operands()) {
            note(left, right);
            note(right, left);
            left = right;
        }
        return super.compare(node);
    }

    private void note(Expr variable, Expr other) {
        String name = name(variable);
        if (name == null) {
            return;
        }
        if (other instanceof Expr.ListOf list) {
            add(name, list.items());
        } else if (other instanceof Expr.Tuple tuple) {
            add(name, tuple.items());
        } else {
            add(name, List.of(other));
        }
    }

    private void add(String name, List<Expr> constants) {
        for (Expr item : constants) {
            if (item instanceof Expr.Constant constant
                    && (constant.value() instanceof String || constant.value() instanceof Number)) {
                values.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(constant.value());
            }
        }
    }

    /** The variable itself, also behind filters such as {@code lower}. */
    private static @Nullable String name(Expr expression) {
        Expr inner = expression;
        while (inner instanceof Expr.Filter filter && filter.value() != null) {
            inner = filter.value();
        }
        return inner instanceof Expr.Name name ? name.name() : null;
    }
}
