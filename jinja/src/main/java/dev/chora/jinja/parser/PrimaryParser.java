package dev.chora.jinja.parser;

import dev.chora.jinja.ast.Expr;
import dev.chora.jinja.ast.Position;
import dev.chora.jinja.ast.Target;
import dev.chora.jinja.lexer.SyntaxErrors;
import dev.chora.jinja.lexer.Token;
import dev.chora.jinja.lexer.TokenStream;
import dev.chora.jinja.lexer.TokenType;
import java.util.ArrayList;
import java.util.List;

/** Names, literals, lists, dictionaries, tuples, and the targets of assignments, which look like them. */
final class PrimaryParser {
    private final ParserContext context;
    private final TokenStream stream;
    private final ExpressionParser expressions;

    PrimaryParser(ParserContext context, ExpressionParser expressions) {
        this.context = context;
        this.stream = context.stream;
        this.expressions = expressions;
    }

    /** A primary; with namespaces, {@code ns.name} is read as a reference to assign to. */
    Expr parse(boolean withNamespace) {
        Token token = stream.current();
        switch (token.type()) {
            case NAME -> {
                stream.next();
                return name(token, withNamespace);
            }
            case STRING -> {
                return string();
            }
            case INTEGER, FLOAT -> {
                stream.next();
                return new Expr.Constant(token.at(), token.number());
            }
            case LPAREN -> {
                stream.next();
                Expr inner = tuple(false, true, true, false);
                stream.expect(TokenType.RPAREN);
                return inner;
            }
            case LBRACKET -> {
                return list();
            }
            case LBRACE -> {
                return dict();
            }
            default -> throw context.fail("unexpected " + SyntaxErrors.quote(token.description()), token.at());
        }
    }

    private Expr name(Token token, boolean withNamespace) {
        switch (token.text()) {
            case "true", "True" -> {
                return new Expr.Constant(token.at(), true);
            }
            case "false", "False" -> {
                return new Expr.Constant(token.at(), false);
            }
            case "none", "None" -> {
                return new Expr.Constant(token.at(), null);
            }
            default -> {}
        }
        if (withNamespace && stream.skipIf(TokenType.DOT)) {
            String attribute = stream.expect(TokenType.NAME).text();
            return new Expr.NamespaceReference(token.at(), token.text(), attribute);
        }
        return new Expr.Name(token.at(), token.text());
    }

    private Expr string() {
        Token token = stream.next();
        if (!stream.at(TokenType.STRING)) {
            return new Expr.Constant(token.at(), token.text());
        }
        StringBuilder joined = new StringBuilder(token.text());
        while (stream.at(TokenType.STRING)) {
            joined.append(stream.next().text());
        }
        return new Expr.Constant(token.at(), joined.toString());
    }

    private Expr list() {
        Position at = stream.expect(TokenType.LBRACKET).at();
        List<Expr> items = new ArrayList<>();
        while (!stream.at(TokenType.RBRACKET)) {
            if (!items.isEmpty()) {
                stream.expect(TokenType.COMMA);
            }
            if (stream.at(TokenType.RBRACKET)) {
                break;
            }
            items.add(expressions.expression());
        }
        stream.expect(TokenType.RBRACKET);
        return new Expr.ListOf(at, items);
    }

    private Expr dict() {
        Position at = stream.expect(TokenType.LBRACE).at();
        List<Expr> keys = new ArrayList<>();
        List<Expr> values = new ArrayList<>();
        while (!stream.at(TokenType.RBRACE)) {
            if (!keys.isEmpty()) {
                stream.expect(TokenType.COMMA);
            }
            if (stream.at(TokenType.RBRACE)) {
                break;
            }
            keys.add(expressions.expression());
            stream.expect(TokenType.COLON);
            values.add(expressions.expression());
        }
        stream.expect(TokenType.RBRACE);
        return new Expr.Dict(at, keys, values);
    }

    /** An expression, or a tuple where commas follow, up to the end of a tag. */
    Expr tuple() {
        return tuple(false, true, false, false);
    }

    /**
     * An expression, or a tuple where commas follow.
     *
     * @param simplified names and literals alone, as targets are
     * @param parentheses whether parentheses stand around it, so that it may be empty
     */
    Expr tuple(boolean simplified, boolean withConditional, boolean parentheses, boolean withNamespace) {
        Position at = stream.current().at();
        List<Expr> items = new ArrayList<>(1);
        boolean isTuple = false;
        while (true) {
            if (!items.isEmpty()) {
                stream.expect(TokenType.COMMA);
            }
            if (atTupleEnd()) {
                break;
            }
            items.add(simplified ? parse(withNamespace) : expressions.expression(withConditional));
            if (!stream.at(TokenType.COMMA)) {
                break;
            }
            isTuple = true;
            at = stream.current().at();
        }
        if (!isTuple) {
            if (!items.isEmpty()) {
                return items.get(0);
            }
            if (!parentheses) {
                throw context.fail("Expected an expression, got "
                        + SyntaxErrors.quote(stream.current().description()));
            }
        }
        return new Expr.Tuple(at, items);
    }

    /** Keywords such as {@code in} do not count: Jinja2 means them to, but compares them wrongly. */
    private boolean atTupleEnd() {
        return switch (stream.current().type()) {
            case VARIABLE_END, BLOCK_END, RPAREN -> true;
            default -> false;
        };
    }

    /** A target: a name, or a tuple of targets. */
    Target target(boolean withNamespace) {
        return Targets.of(context, tuple(true, true, false, withNamespace));
    }

    /** A target that must be a name. */
    Target.Name nameTarget() {
        Token token = stream.expect(TokenType.NAME);
        if (Targets.isConstant(token.text())) {
            throw context.fail("can't assign to 'name'", token.at());
        }
        return new Target.Name(token.at(), token.text());
    }
}
