package dev.chora.jinja.parser;

import dev.chora.jinja.ast.Expr;
import dev.chora.jinja.ast.Target;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what was parsed as an expression into something to assign to, where that can be. */
final class Targets {
    private Targets() {}

    static Target of(ParserContext context, Expr expression) {
        Target target = convert(expression);
        if (target == null) {
            throw context.fail("can't assign to '" + kind(expression) + "'", expression.at());
        }
        return target;
    }

    static boolean isConstant(String name) {
        return switch (name) {
            case "true", "false", "none", "True", "False", "None" -> true;
            default -> false;
        };
    }

    private static @Nullable Target convert(Expr expression) {
        if (expression instanceof Expr.Name name) {
            return new Target.Name(name.at(), name.name());
        }
        if (expression instanceof Expr.NamespaceReference reference) {
            return new Target.Attribute(reference.at(), reference.name(), reference.attribute());
        }
        if (!(expression instanceof Expr.Tuple tuple)) {
            return null;
        }
        List<Target> items = new ArrayList<>(tuple.items().size());
        for (Expr item : tuple.items()) {
            Target target = convert(item);
            if (target == null) {
                return null;
            }
            items.add(target);
        }
        return new Target.Unpack(tuple.at(), items);
    }

    /** The name of Jinja2's class of node, in lower case. */
    private static String kind(Expr expression) {
        if (expression instanceof Expr.Tuple) {
            return "tuple";
        }
        if (expression instanceof Expr.ListOf) {
            return "list";
        }
        return expression instanceof Expr.Dict ? "dict" : "const";
    }
}
