package dev.chora.jinja.parser;

import dev.chora.jinja.TemplateException;
import dev.chora.jinja.ast.CallArguments;
import dev.chora.jinja.ast.CallArguments.Keyword;
import dev.chora.jinja.ast.Expr;
import dev.chora.jinja.ast.Position;
import dev.chora.jinja.lexer.Token;
import dev.chora.jinja.lexer.TokenStream;
import dev.chora.jinja.lexer.TokenType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands behind an operand: attributes, items, calls, filters and tests. */
final class PostfixParser {
    private final ParserContext context;
    private final TokenStream stream;
    private final ExpressionParser expressions;

    PostfixParser(ParserContext context, ExpressionParser expressions) {
        this.context = context;
        this.stream = context.stream;
        this.expressions = expressions;
    }

    /** Attributes, items and calls. */
    Expr members(Expr operand) {
        Expr node = operand;
        int links = 0;
        while (true) {
            switch (stream.current().type()) {
                case DOT -> node = attribute(node);
                case LBRACKET -> node = item(node);
                case LPAREN -> node = call(node);
                default -> {
                    return node;
                }
            }
            links = context.link(links);
        }
    }

    /** Filters and tests, and calls of what they give. */
    Expr filters(Expr operand) {
        Expr node = operand;
        int links = 0;
        while (true) {
            Token token = stream.current();
            if (token.type() == TokenType.PIPE) {
                node = filter(node);
            } else if (token.isName("is")) {
                node = test(node);
            } else if (token.type() == TokenType.LPAREN) {
                node = call(node);
            } else {
                return node;
            }
            links = context.link(links);
        }
    }

    private Expr attribute(Expr target) {
        Position at = stream.next().at();
        Token name = stream.next();
        if (name.type() == TokenType.NAME) {
            return new Expr.Attribute(at, target, name.text());
        }
        if (name.type() != TokenType.INTEGER) {
            throw context.fail("expected name or number", name.at());
        }
        return new Expr.Item(at, target, new Expr.Constant(name.at(), name.number()));
    }

    private Expr item(Expr target) {
        Position at = stream.next().at();
        List<Expr> keys = new ArrayList<>(1);
        while (!stream.at(TokenType.RBRACKET)) {
            if (!keys.isEmpty()) {
                stream.expect(TokenType.COMMA);
            }
            keys.add(key());
        }
        stream.expect(TokenType.RBRACKET);
        return new Expr.Item(at, target, keys.size() == 1 ? keys.get(0) : new Expr.Tuple(at, keys));
    }

    private Expr key() {
        Position at = stream.current().at();
        Expr start = null;
        if (!stream.at(TokenType.COLON)) {
            start = expressions.expression();
            if (!stream.at(TokenType.COLON)) {
                return start;
            }
        }
        stream.next();
        Expr stop = stream.at(TokenType.COLON) ? null : bound();
        Expr step = stream.skipIf(TokenType.COLON) ? bound() : null;
        return new Expr.Slice(at, start, stop, step);
    }

    private @Nullable Expr bound() {
        boolean none = stream.at(TokenType.RBRACKET) || stream.at(TokenType.COMMA);
        return none ? null : expressions.expression();
    }

    private Expr call(Expr target) {
        Position at = stream.current().at();
        return new Expr.Call(at, target, arguments());
    }

    private CallArguments arguments() {
        Position at = stream.expect(TokenType.LPAREN).at();
        List<Expr> positional = new ArrayList<>(2);
        List<Keyword> keywords = new ArrayList<>(0);
        Expr star = null;
        Expr starStar = null;
        boolean requireComma = false;
        while (!stream.at(TokenType.RPAREN)) {
            if (requireComma) {
                stream.expect(TokenType.COMMA);
                if (stream.at(TokenType.RPAREN)) {
                    break;
                }
            }
            if (stream.at(TokenType.MUL)) {
                ensure(star == null && starStar == null, at);
                stream.next();
                star = expressions.expression();
            } else if (stream.at(TokenType.POW)) {
                ensure(starStar == null, at);
                stream.next();
                starStar = expressions.expression();
            } else if (stream.at(TokenType.NAME) && stream.look().type() == TokenType.ASSIGN) {
                ensure(starStar == null, at);
                String name = stream.next().text();
                stream.next();
                keywords.add(new Keyword(name, expressions.expression()));
            } else {
                ensure(star == null && starStar == null && keywords.isEmpty(), at);
                positional.add(expressions.expression());
            }
            requireComma = true;
        }
        stream.expect(TokenType.RPAREN);
        return new CallArguments(positional, keywords, star, starStar);
    }

    private void ensure(boolean fits, Position at) {
        if (!fits) {
            throw context.fail("invalid syntax for function call expression", at);
        }
    }

    private Expr filter(Expr value) {
        stream.next();
        return oneFilter(value);
    }

    /** A filter without its bar, at the start of a filter block or behind the target of a set block. */
    Expr.Filter oneFilter(@Nullable Expr value) {
        Position at = stream.current().at();
        String name = dottedName();
        CallArguments arguments = stream.at(TokenType.LPAREN) ? arguments() : CallArguments.NONE;
        return new Expr.Filter(at, value, name, arguments);
    }

    /** The filters behind the first, which may be null; null when there is no bar either. */
    Expr.@Nullable Filter moreFilters(Expr.@Nullable Filter first) {
        Expr.Filter node = first;
        int links = 0;
        while (stream.skipIf(TokenType.PIPE)) {
            links = context.link(links);
            node = oneFilter(node);
        }
        return node;
    }

    private String dottedName() {
        String name = stream.expect(TokenType.NAME).text();
        while (stream.skipIf(TokenType.DOT)) {
            name = name + "." + stream.expect(TokenType.NAME).text();
        }
        return name;
    }

    private Expr test(Expr value) {
        Position at = stream.next().at();
        boolean negated = stream.skipIfName("not");
        String name = dottedName();
        CallArguments arguments = CallArguments.NONE;
        if (stream.at(TokenType.LPAREN)) {
            arguments = arguments();
        } else if (atTestArgument()) {
            if (stream.atName("is")) {
                throw chained();
            }
            Expr argument = members(expressions.primary().parse(false));
            arguments = new CallArguments(List.of(argument), List.of(), null, null);
        }
        Expr node = new Expr.Test(at, value, name, arguments);
        return negated ? new Expr.Unary(at, Expr.UnaryOperator.NOT, node) : node;
    }

    private TemplateException chained() {
        return context.fail("You cannot chain multiple tests with is");
    }

    /** Whether an operand follows the name of a test, which then needs no parentheses. */
    private boolean atTestArgument() {
        Token token = stream.current();
        return switch (token.type()) {
            case STRING, INTEGER, FLOAT, LBRACKET, LBRACE -> true;
            case NAME -> !token.isName("else") && !token.isName("or") && !token.isName("and");
            default -> false;
        };
    }
}
