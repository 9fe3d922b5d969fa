package dev.chora.jinja.parser;

import dev.chora.jinja.Extension;
import dev.chora.jinja.ast.Data;
import dev.chora.jinja.ast.Expr;
import dev.chora.jinja.ast.Part;
import dev.chora.jinja.ast.Position;
import dev.chora.jinja.ast.Print;
import dev.chora.jinja.ast.Stmt;
import dev.chora.jinja.ast.Target;
import dev.chora.jinja.lexer.Token;
import dev.chora.jinja.lexer.TokenStream;
import dev.chora.jinja.lexer.TokenType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Template text and the statements that hold other statements. */
final class StatementParser {
    private static final String[] IF_ENDS = {"elif", "else", "endif"};
    private static final String[] FOR_ENDS = {"endfor", "else"};

    private final ParserContext context;
    private final TokenStream stream;
    private final ExpressionParser expressions;
    private final EndTags endTags;
    private final TemplateTags templateTags;
    private final ExtensionTags extensionTags;

    StatementParser(ParserContext context, Set<Extension> extensions) {
        this.context = context;
        this.stream = context.stream;
        this.expressions = new ExpressionParser(context);
        this.endTags = new EndTags(context);
        this.templateTags = new TemplateTags(context, expressions, this);
        this.extensionTags = new ExtensionTags(context, expressions, this, extensions);
    }

    List<Stmt> template() {
        return untilEnd(null);
    }

    /** Statements up to one of these tags, whose name is the current token afterwards; null reads to the end. */
    private List<Stmt> untilEnd(String @Nullable [] ends) {
        List<Stmt> body = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        while (!stream.at(TokenType.EOF)) {
            Token token = stream.current();
            if (token.type() == TokenType.DATA) {
                parts.add(new Data(token.at(), token.text(), token.end()));
                stream.next();
            } else if (token.type() == TokenType.VARIABLE_BEGIN) {
                stream.next();
                Expr value = expressions.primary().tuple();
                Token end = stream.expect(TokenType.VARIABLE_END);
                parts.add(new Print(token.at(), value, end.end()));
            } else {
                parts = flush(parts, body);
                stream.expect(TokenType.BLOCK_BEGIN);
                if (ends != null && atOneOf(ends)) {
                    return body;
                }
                statement(body);
                stream.expect(TokenType.BLOCK_END);
            }
        }
        flush(parts, body);
        return body;
    }

    private static List<Part> flush(List<Part> parts, List<Stmt> body) {
        if (parts.isEmpty()) {
            return parts;
        }
        body.add(new Stmt.Output(parts.get(0).at(), parts));
        return new ArrayList<>();
    }

    private boolean atOneOf(String[] names) {
        if (stream.at(TokenType.NAME)) {
            for (String name : names) {
                if (stream.atName(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The body of a tag, up to and including one of these end tags' names, which is returned. */
    List<Stmt> body(String... ends) {
        stream.skipIf(TokenType.COLON);
        stream.expect(TokenType.BLOCK_END);
        endTags.await(ends);
        List<Stmt> body = untilEnd(ends);
        endTags.arrived();
        if (stream.at(TokenType.EOF)) {
            throw endTags.endOfTemplate(ends);
        }
        return body;
    }

    /** The body of a tag whose end tag is skipped. */
    List<Stmt> closedBody(String end) {
        List<Stmt> body = body(end);
        stream.next();
        return body;
    }

    private void statement(List<Stmt> out) {
        Token tag = stream.current();
        if (tag.type() != TokenType.NAME) {
            throw context.fail("tag name expected", tag.at());
        }
        context.enter();
        endTags.open(tag.text());
        if (!known(tag, out)) {
            endTags.close();
            throw endTags.unknownTag(tag.text(), tag.at());
        }
        endTags.close();
        context.leave();
    }

    private boolean known(Token tag, List<Stmt> out) {
        switch (tag.text()) {
            case "for" -> out.add(forLoop());
            case "if" -> out.add(ifElse());
            case "print" -> out.add(print());
            case "set" -> out.add(set());
            case "with" -> out.add(with());
            case "autoescape" -> out.add(autoescape());
            case "filter" -> out.add(filterBlock());
            case "block" -> out.add(templateTags.block());
            case "extends" -> out.add(templateTags.extend());
            case "include" -> out.add(templateTags.include());
            case "import" -> out.add(templateTags.importModule());
            case "from" -> out.add(templateTags.fromImport());
            case "macro" -> out.add(templateTags.macro());
            case "call" -> out.add(templateTags.callBlock());
            default -> {
                return extensionTags.parse(tag, out);
            }
        }
        return true;
    }

    private Stmt.For forLoop() {
        Position at = stream.next().at();
        Target target = expressions.primary().target(false);
        stream.expectName("in");
        Expr iterable = expressions.primary().tuple(false, false, false, false);
        Expr filter = stream.skipIfName("if") ? expressions.expression() : null;
        boolean recursive = stream.skipIfName("recursive");
        List<Stmt> body = body(FOR_ENDS);
        List<Stmt> otherwise = stream.next().text().equals("endfor") ? List.of() : closedBody("endfor");
        return new Stmt.For(at, target, iterable, body, otherwise, filter, recursive);
    }

    private Stmt.If ifElse() {
        Position at = stream.next().at();
        Expr test = expressions.primary().tuple(false, false, false, false);
        List<Stmt> body = body(IF_ENDS);
        List<Stmt.If> elifs = new ArrayList<>(0);
        List<Stmt> otherwise = List.of();
        while (true) {
            String end = stream.next().text();
            if (!end.equals("elif")) {
                if (end.equals("else")) {
                    otherwise = closedBody("endif");
                }
                return new Stmt.If(at, test, body, elifs, otherwise);
            }
            Position elifAt = stream.current().at();
            Expr elifTest = expressions.primary().tuple(false, false, false, false);
            elifs.add(new Stmt.If(elifAt, elifTest, body(IF_ENDS), List.of(), List.of()));
        }
    }

    private Stmt.Output print() {
        Position at = stream.next().at();
        List<Part> parts = new ArrayList<>();
        while (!stream.at(TokenType.BLOCK_END)) {
            if (!parts.isEmpty()) {
                stream.expect(TokenType.COMMA);
            }
            Position start = stream.current().at();
            Expr value = expressions.expression();
            parts.add(new Print(start, value, stream.current().at().offset()));
        }
        return new Stmt.Output(at, parts);
    }

    private Stmt set() {
        Position at = stream.next().at();
        Target target = expressions.primary().target(true);
        if (stream.skipIf(TokenType.ASSIGN)) {
            return new Stmt.Assign(at, target, expressions.primary().tuple());
        }
        Expr.Filter filter = expressions.postfix().moreFilters(null);
        return new Stmt.AssignBlock(at, target, filter, closedBody("endset"));
    }

    private Stmt.With with() {
        Position at = stream.next().at();
        List<Target> targets = new ArrayList<>();
        List<Expr> values = new ArrayList<>();
        while (!stream.at(TokenType.BLOCK_END)) {
            if (!targets.isEmpty()) {
                stream.expect(TokenType.COMMA);
            }
            targets.add(expressions.primary().target(false));
            stream.expect(TokenType.ASSIGN);
            values.add(expressions.expression());
        }
        return new Stmt.With(at, targets, values, closedBody("endwith"));
    }

    private Stmt.Autoescape autoescape() {
        Position at = stream.next().at();
        Expr enabled = expressions.expression();
        return new Stmt.Autoescape(at, enabled, closedBody("endautoescape"));
    }

    private Stmt.FilterBlock filterBlock() {
        Position at = stream.next().at();
        Expr.Filter first = expressions.postfix().oneFilter(null);
        Expr.Filter chain = expressions.postfix().moreFilters(first);
        return new Stmt.FilterBlock(at, closedBody("endfilter"), chain == null ? first : chain);
    }
}
