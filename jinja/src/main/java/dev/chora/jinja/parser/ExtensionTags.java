package dev.chora.jinja.parser;

import dev.chora.jinja.Extension;
import dev.chora.jinja.ast.Expr;
import dev.chora.jinja.ast.Position;
import dev.chora.jinja.ast.Print;
import dev.chora.jinja.ast.Stmt;
import dev.chora.jinja.ast.Target;
import dev.chora.jinja.lexer.Token;
import dev.chora.jinja.lexer.TokenStream;
import dev.chora.jinja.lexer.TokenType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tags of extensions, each known only where its extension is on. */
final class ExtensionTags {
    private final ParserContext context;
    private final TokenStream stream;
    private final ExpressionParser expressions;
    private final StatementParser statements;
    private final Set<Extension> extensions;

    ExtensionTags(
            ParserContext context,
            ExpressionParser expressions,
            StatementParser statements,
            Set<Extension> extensions) {
        this.context = context;
        this.stream = context.stream;
        this.expressions = expressions;
        this.statements = statements;
        this.extensions = extensions;
    }

    /** Parses the tag if it is one of an extension. */
    boolean parse(Token tag, List<Stmt> out) {
        Extension extension = extensionOf(tag.text());
        if (extension == null || !extensions.contains(extension)) {
            return false;
        }
        Position at = tag.at();
        switch (tag.text()) {
            case "do" -> {
                stream.next();
                out.add(new Stmt.Do(at, expressions.primary().tuple()));
            }
            case "break" -> {
                stream.next();
                out.add(new Stmt.Break(at));
            }
            case "continue" -> {
                stream.next();
                out.add(new Stmt.Continue(at));
            }
            case "debug" -> {
                stream.next();
                out.add(printed(at, new Expr.DebugDump(at)));
            }
            case "now" -> out.add(now());
            case "yield" -> out.add(yieldItems());
            default -> new TransTag(context, expressions).parse(out);
        }
        return true;
    }

    private static @Nullable Extension extensionOf(String tag) {
        return switch (tag) {
            case "do" -> Extension.DO;
            case "break", "continue" -> Extension.LOOP_CONTROLS;
            case "debug" -> Extension.DEBUG;
            case "now" -> Extension.TIME;
            case "yield" -> Extension.YIELD;
            case "trans" -> Extension.I18N;
            default -> null;
        };
    }

    private Stmt.Output printed(Position at, Expr value) {
        return new Stmt.Output(
                at, List.of(new Print(at, value, stream.current().at().offset())));
    }

    /** An offset is written as a sum behind the time zone: {@code now 'utc' + 'hours=2'}. */
    private Stmt.Output now() {
        Position at = stream.next().at();
        Expr zone = expressions.expression();
        Expr format = stream.skipIf(TokenType.COMMA) ? expressions.expression() : null;
        if (zone instanceof Expr.Binary sum
                && (sum.operator() == Expr.Operator.ADD || sum.operator() == Expr.Operator.SUBTRACT)) {
            String sign = sum.operator() == Expr.Operator.ADD ? "+" : "-";
            return printed(at, new Expr.Now(at, sum.left(), sign, sum.right(), format));
        }
        return printed(at, new Expr.Now(at, zone, "", null, format));
    }

    private Stmt.Yield yieldItems() {
        Position at = stream.next().at();
        Target.Name name = expressions.primary().nameTarget();
        stream.expectName("from");
        Expr items = expressions.expression();
        return new Stmt.Yield(at, name.name(), items, statements.closedBody("endyield"));
    }
}
