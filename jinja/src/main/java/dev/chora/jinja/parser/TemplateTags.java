package dev.chora.jinja.parser;

import dev.chora.jinja.ast.Data;
import dev.chora.jinja.ast.Expr;
import dev.chora.jinja.ast.Part;
import dev.chora.jinja.ast.Position;
import dev.chora.jinja.ast.Stmt;
import dev.chora.jinja.ast.Target;
import dev.chora.jinja.lexer.TokenStream;
import dev.chora.jinja.lexer.TokenType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tags with which templates use parts of each other: blocks, extends, include, imports, macros and calls. */
final class TemplateTags {
    private final ParserContext context;
    private final TokenStream stream;
    private final ExpressionParser expressions;
    private final StatementParser statements;

    TemplateTags(ParserContext context, ExpressionParser expressions, StatementParser statements) {
        this.context = context;
        this.stream = context.stream;
        this.expressions = expressions;
        this.statements = statements;
    }

    Stmt.Block block() {
        Position at = stream.next().at();
        String name = stream.expect(TokenType.NAME).text();
        boolean scoped = stream.skipIfName("scoped");
        boolean required = stream.skipIfName("required");
        if (stream.at(TokenType.SUB)) {
            throw context.fail("Block names in Jinja have to be valid Python identifiers and may not contain"
                    + " hyphens, use an underscore instead.");
        }
        List<Stmt> body = statements.closedBody("endblock");
        if (required && !isBlank(body)) {
            throw context.fail("Required blocks can only contain comments or whitespace");
        }
        stream.skipIfName(name);
        return new Stmt.Block(at, name, body, scoped, required);
    }

    private static boolean isBlank(List<Stmt> body) {
        for (Stmt statement : body) {
            if (!(statement instanceof Stmt.Output output)) {
                return false;
            }
            for (Part part : output.parts()) {
                if (!(part instanceof Data data) || !data.text().isBlank()) {
                    return false;
                }
            }
        }
        return true;
    }

    Stmt.Extends extend() {
        Position at = stream.next().at();
        return new Stmt.Extends(at, expressions.expression());
    }

    Stmt.Include include() {
        Position at = stream.next().at();
        Expr template = expressions.expression();
        boolean ignoreMissing = stream.atName("ignore") && stream.look().isName("missing");
        if (ignoreMissing) {
            stream.next();
            stream.next();
        }
        Boolean withContext = contextClause();
        return new Stmt.Include(at, template, ignoreMissing, withContext == null || withContext);
    }

    Stmt.Import importModule() {
        Position at = stream.next().at();
        Expr template = expressions.expression();
        stream.expectName("as");
        String target = expressions.primary().nameTarget().name();
        return new Stmt.Import(at, template, target, Boolean.TRUE.equals(contextClause()));
    }

    /** {@code with context} or {@code without context}; null when neither is written. */
    private @Nullable Boolean contextClause() {
        boolean with = stream.atName("with");
        if ((!with && !stream.atName("without")) || !stream.look().isName("context")) {
            return null;
        }
        stream.next();
        stream.next();
        return with;
    }

    Stmt.FromImport fromImport() {
        Position at = stream.next().at();
        Expr template = expressions.expression();
        stream.expectName("import");
        List<String> names = new ArrayList<>();
        List<String> aliases = new ArrayList<>();
        Boolean withContext = null;
        while (true) {
            if (!names.isEmpty()) {
                stream.expect(TokenType.COMMA);
            }
            if (!stream.at(TokenType.NAME)) {
                throw stream.unexpected(TokenType.NAME.description());
            }
            withContext = contextClause();
            if (withContext != null) {
                break;
            }
            Target.Name name = expressions.primary().nameTarget();
            if (name.name().startsWith("_")) {
                throw context.failAssertion("names starting with an underline can not be imported", name.at());
            }
            names.add(name.name());
            aliases.add(
                    stream.skipIfName("as") ? expressions.primary().nameTarget().name() : name.name());
            withContext = contextClause();
            if (withContext != null || !stream.at(TokenType.COMMA)) {
                break;
            }
        }
        return new Stmt.FromImport(at, template, names, aliases, Boolean.TRUE.equals(withContext));
    }

    Stmt.Macro macro() {
        Position at = stream.next().at();
        String name = expressions.primary().nameTarget().name();
        Stmt.Parameters parameters = parameters();
        return new Stmt.Macro(at, name, parameters, statements.closedBody("endmacro"));
    }

    Stmt.CallBlock callBlock() {
        Position at = stream.next().at();
        Stmt.Parameters parameters =
                stream.at(TokenType.LPAREN) ? parameters() : new Stmt.Parameters(List.of(), List.of());
        Expr call = expressions.expression();
        if (!(call instanceof Expr.Call realCall)) {
            throw context.fail("expected call", at);
        }
        return new Stmt.CallBlock(at, realCall, parameters, statements.closedBody("endcall"));
    }

    private Stmt.Parameters parameters() {
        List<Target.Name> names = new ArrayList<>();
        List<Expr> defaults = new ArrayList<>();
        stream.expect(TokenType.LPAREN);
        while (!stream.at(TokenType.RPAREN)) {
            if (!names.isEmpty()) {
                stream.expect(TokenType.COMMA);
            }
            Target.Name name = expressions.primary().nameTarget();
            if (stream.skipIf(TokenType.ASSIGN)) {
                defaults.add(expressions.expression());
            } else if (!defaults.isEmpty()) {
                throw context.fail("non-default argument follows default argument");
            }
            names.add(name);
        }
        stream.expect(TokenType.RPAREN);
        return new Stmt.Parameters(names, defaults);
    }
}
