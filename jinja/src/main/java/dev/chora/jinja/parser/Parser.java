package dev.chora.jinja.parser;

import dev.chora.jinja.Extension;
import dev.chora.jinja.Syntax;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.ast.Expr;
import dev.chora.jinja.ast.TemplateTree;
import dev.chora.jinja.lexer.Lexer;
import dev.chora.jinja.lexer.SyntaxErrors;
import dev.chora.jinja.lexer.TokenStream;
import dev.chora.jinja.lexer.TokenType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads templates and expressions. */
public final class Parser {
    private Parser() {}

    /**
     * Parses a template.
     *
     * @param extensions whose tags it may use
     * @throws TemplateException of kind {@code TEMPLATE_SYNTAX_ERROR} or {@code TEMPLATE_ASSERTION_ERROR}
     */
    public static TemplateTree template(
            Syntax syntax, Set<Extension> extensions, String source, @Nullable String name) {
        Lexer lexer = Lexer.template(syntax, source, name);
        ParserContext context = new ParserContext(new TokenStream(lexer));
        return new TemplateTree(name, lexer.source(), new StatementParser(context, extensions).template());
    }

    /**
     * Parses an expression without delimiters.
     *
     * @throws TemplateException of kind {@code TEMPLATE_SYNTAX_ERROR}
     */
    public static Expr expression(Syntax syntax, String source) {
        TokenStream stream = new TokenStream(Lexer.expression(syntax, source));
        Expr expression = new ExpressionParser(new ParserContext(stream)).expression();
        if (!stream.at(TokenType.EOF)) {
            throw SyntaxErrors.at(null, stream.current().at(), "chunk after expression");
        }
        return expression;
    }
}
