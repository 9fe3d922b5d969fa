package dev.chora.jinja.compile;

import dev.chora.jinja.ast.AstWalker;
import dev.chora.jinja.ast.Expr;
import dev.chora.jinja.ast.Stmt;
import dev.chora.jinja.ast.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which of some special names are read before they are assigned; blocks are not searched. */
final class NameSearch extends AstWalker {
    private final Set<String> wanted = new HashSet<>();
    private final Set<String> found = new HashSet<>();

    private NameSearch(String... names) {
        wanted.addAll(List.of(names));
    }

    /** The names of these that the statements read. */
    static Set<String> find(List<Stmt> body, String... names) {
        NameSearch search = new NameSearch(names);
        search.statements(body);
        return search.found;
    }

    static boolean uses(List<Stmt> body, String name) {
        return !find(body, name).isEmpty();
    }

    @Override
    public AstWalker name(Expr.Name node) {
        if (wanted.contains(node.name())) {
            found.add(node.name());
        }
        return this;
    }

    @Override
    protected void target(Target target) {
        if (target instanceof Target.Name name) {
            wanted.remove(name.name());
        }
        super.target(target);
    }

    @Override
    public AstWalker block(Stmt.Block node) {
        return this;
    }
}
