package dev.chora.copier.lint;

import dev.chora.jinja.ast.AstWalker;
import dev.chora.jinja.ast.Data;
import dev.chora.jinja.ast.Expr;
import dev.chora.jinja.ast.Position;
import dev.chora.jinja.ast.Print;
import dev.chora.jinja.ast.Stmt;
import dev.chora.jinja.ast.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a text reads, assigns, calls and includes. */
final class Scan extends AstWalker {
    /** Variables that are read, with the first place of each; those asked for with care are left out. */
    final Map<String, Position> reads = new LinkedHashMap<>();

    /** Every name that is read in whatever way, attributes and constant keys too. */
    final Set<String> mentioned = new HashSet<>();

    /** Names that the text itself gives a value, anywhere. */
    final Set<String> assigned = new HashSet<>();

    final Map<String, Position> filters = new LinkedHashMap<>();
    final Map<String, Position> tests = new LinkedHashMap<>();

    /** Names of templates that are included, imported or extended. */
    final Set<String> included = new HashSet<>();

    final List<String> literals = new ArrayList<>();
    boolean prints;

    /** Names whose absence the text itself provides for, here {@code x is defined} and {@code x|default(…)}. */
    private void careful(@Nullable Expr value) {
        if (value instanceof Expr.Name name) {
            mentioned.add(name.name());
        } else {
            expression(value);
        }
    }

    private void includes(Expr template) {
        if (template instanceof Expr.Constant constant && constant.value() instanceof String name) {
            included.add(name);
        } else if (template instanceof Expr.ListOf list) {
            for (Expr item : list.items()) {
                includes(item);
            }
        }
        expression(template);
    }

    @Override
    protected void data(Data data) {
        literals.add(data.text());
    }

    @Override
    protected void print(Print print) {
        prints = true;
        super.print(print);
    }

    @Override
    protected void target(Target target) {
        if (target instanceof Target.Name name) {
            assigned.add(name.name());
        }
        super.target(target);
    }

    @Override
    public AstWalker name(Expr.Name node) {
        mentioned.add(node.name());
        reads.putIfAbsent(node.name(), node.at());
        return this;
    }

    @Override
    public AstWalker attribute(Expr.Attribute node) {
        mentioned.add(node.name());
        return super.attribute(node);
    }

    @Override
    public AstWalker item(Expr.Item node) {
        if (node.key() instanceof Expr.Constant constant && constant.value() instanceof String key) {
            mentioned.add(key);
        }
        return super.item(node);
    }

    @Override
    public AstWalker filter(Expr.Filter node) {
        filters.putIfAbsent(node.name(), node.at());
        if (node.name().equals("default") || node.name().equals("d")) {
            careful(node.value());
            arguments(node.arguments());
            return this;
        }
        return super.filter(node);
    }

    @Override
    public AstWalker test(Expr.Test node) {
        tests.putIfAbsent(node.name(), node.at());
        if (node.name().equals("defined") || node.name().equals("undefined")) {
            careful(node.value());
            return this;
        }
        return super.test(node);
    }

    @Override
    public AstWalker macro(Stmt.Macro node) {
        assigned.add(node.name());
        return super.macro(node);
    }

    @Override
    public AstWalker yieldItems(Stmt.Yield node) {
        assigned.add(node.name());
        return super.yieldItems(node);
    }

    @Override
    public AstWalker include(Stmt.Include node) {
        includes(node.template());
        return this;
    }

    @Override
    public AstWalker extend(Stmt.Extends node) {
        includes(node.template());
        return this;
    }

    @Override
    public AstWalker importModule(Stmt.Import node) {
        assigned.add(node.target());
        includes(node.template());
        return this;
    }

    @Override
    public AstWalker fromImport(Stmt.FromImport node) {
        assigned.addAll(node.aliases());
        includes(node.template());
        return this;
    }
}
