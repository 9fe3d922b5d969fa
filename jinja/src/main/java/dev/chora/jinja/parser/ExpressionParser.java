package dev.chora.jinja.parser;

import dev.chora.jinja.ast.Expr;
import dev.chora.jinja.ast.Expr.Comparator;
import dev.chora.jinja.ast.Expr.Operator;
import dev.chora.jinja.ast.Expr.UnaryOperator;
import dev.chora.jinja.ast.Position;
import dev.chora.jinja.lexer.Token;
import dev.chora.jinja.lexer.TokenStream;
import dev.chora.jinja.lexer.TokenType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expressions by precedence: one method for each level, from the conditional down to the unary operators. */
final class ExpressionParser {
    private final ParserContext context;
    private final TokenStream stream;
    private final PrimaryParser primary;
    private final PostfixParser postfix;

    ExpressionParser(ParserContext context) {
        this.context = context;
        this.stream = context.stream;
        this.primary = new PrimaryParser(context, this);
        this.postfix = new PostfixParser(context, this);
    }

    PrimaryParser primary() {
        return primary;
    }

    PostfixParser postfix() {
        return postfix;
    }

    Expr expression() {
        return expression(true);
    }

    Expr expression(boolean withConditional) {
        context.enter();
        Expr result = withConditional ? conditional() : or();
        context.leave();
        return result;
    }

    private Expr conditional() {
        Position at = stream.current().at();
        Expr result = or();
        int links = 0;
        while (stream.skipIfName("if")) {
            links = context.link(links);
            Expr test = or();
            Expr otherwise = stream.skipIfName("else") ? expression() : null;
            result = new Expr.Conditional(at, test, result, otherwise);
            at = stream.current().at();
        }
        return result;
    }

    private Expr or() {
        Position at = stream.current().at();
        Expr left = and();
        int links = 0;
        while (stream.skipIfName("or")) {
            links = context.link(links);
            left = new Expr.Binary(at, Operator.OR, left, and());
            at = stream.current().at();
        }
        return left;
    }

    private Expr and() {
        Position at = stream.current().at();
        Expr left = not();
        int links = 0;
        while (stream.skipIfName("and")) {
            links = context.link(links);
            left = new Expr.Binary(at, Operator.AND, left, not());
            at = stream.current().at();
        }
        return left;
    }

    private Expr not() {
        if (!stream.atName("not")) {
            return compare();
        }
        Position at = stream.next().at();
        context.enter();
        Expr operand = not();
        context.leave();
        return new Expr.Unary(at, UnaryOperator.NOT, operand);
    }

    private Expr compare() {
        Position at = stream.current().at();
        Expr first = sum();
        Comparator comparator = comparator();
        if (comparator == null) {
            return first;
        }
        List<Comparator> operators = new ArrayList<>(1);
        List<Expr> operands = new ArrayList<>(1);
        while (comparator != null) {
            operators.add(comparator);
            operands.add(sum());
            at = stream.current().at();
            comparator = comparator();
        }
        return new Expr.Compare(at, first, operators, operands);
    }

    /** Takes a comparison operator; null when there is none. */
    private @Nullable Comparator comparator() {
        Token token = stream.current();
        Comparator simple = switch (token.type()) {
            case EQ -> Comparator.EQUAL;
            case NE -> Comparator.NOT_EQUAL;
            case LT -> Comparator.LESS;
            case LTEQ -> Comparator.LESS_OR_EQUAL;
            case GT -> Comparator.GREATER;
            case GTEQ -> Comparator.GREATER_OR_EQUAL;
            case NAME -> token.text().equals("in") ? Comparator.IN : null;
            default -> null;
        };
        if (simple != null) {
            stream.next();
            return simple;
        }
        if (token.isName("not") && stream.look().isName("in")) {
            stream.next();
            stream.next();
            return Comparator.NOT_IN;
        }
        return null;
    }

    private Expr sum() {
        Position at = stream.current().at();
        Expr left = concat();
        int links = 0;
        while (stream.at(TokenType.ADD) || stream.at(TokenType.SUB)) {
            links = context.link(links);
            Operator operator = stream.next().type() == TokenType.ADD ? Operator.ADD : Operator.SUBTRACT;
            left = new Expr.Binary(at, operator, left, concat());
            at = stream.current().at();
        }
        return left;
    }

    private Expr concat() {
        Position at = stream.current().at();
        Expr first = product();
        if (!stream.at(TokenType.TILDE)) {
            return first;
        }
        List<Expr> parts = new ArrayList<>(2);
        parts.add(first);
        while (stream.skipIf(TokenType.TILDE)) {
            parts.add(product());
        }
        return new Expr.Concat(at, parts);
    }

    private Expr product() {
        Position at = stream.current().at();
        Expr left = power();
        int links = 0;
        for (Operator operator = productOperator(); operator != null; operator = productOperator()) {
            links = context.link(links);
            stream.next();
            left = new Expr.Binary(at, operator, left, power());
            at = stream.current().at();
        }
        return left;
    }

    private @Nullable Operator productOperator() {
        return switch (stream.current().type()) {
            case MUL -> Operator.MULTIPLY;
            case DIV -> Operator.DIVIDE;
            case FLOORDIV -> Operator.FLOOR_DIVIDE;
            case MOD -> Operator.MODULO;
            default -> null;
        };
    }

    private Expr power() {
        Position at = stream.current().at();
        Expr left = unary(true);
        int links = 0;
        while (stream.skipIf(TokenType.POW)) {
            links = context.link(links);
            left = new Expr.Binary(at, Operator.POWER, left, unary(true));
            at = stream.current().at();
        }
        return left;
    }

    private Expr unary(boolean withFilter) {
        Position at = stream.current().at();
        Expr node;
        if (stream.skipIf(TokenType.SUB)) {
            node = new Expr.Unary(at, UnaryOperator.NEGATE, operand());
        } else if (stream.skipIf(TokenType.ADD)) {
            node = new Expr.Unary(at, UnaryOperator.POSITIVE, operand());
        } else {
            node = primary.parse(false);
        }
        node = postfix.members(node);
        return withFilter ? postfix.filters(node) : node;
    }

    private Expr operand() {
        context.enter();
        Expr operand = unary(false);
        context.leave();
        return operand;
    }
}
