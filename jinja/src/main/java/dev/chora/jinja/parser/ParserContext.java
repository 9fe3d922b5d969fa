package dev.chora.jinja.parser;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.ast.Position;
import dev.chora.jinja.lexer.SyntaxErrors;
import dev.chora.jinja.lexer.TokenStream;

/** What the parsers of one template share: the tokens, how deep they are nested, and how they fail. */
final class ParserContext {
    /** Jinja2 itself gives up far earlier, at Python's recursion limit. */
    private static final int MAX_NESTING = 200;
    /** Operands that may follow each other; each makes the tree one level deeper. */
    private static final int MAX_CHAIN = 1000;

    final TokenStream stream;
    private int depth;

    ParserContext(TokenStream stream) {
        this.stream = stream;
    }

    void enter() {
        if (++depth > MAX_NESTING) {
            throw fail("the template is nested too deeply: more than " + MAX_NESTING + " levels");
        }
    }

    void leave() {
        depth--;
    }

    /** Counts one more operand of a chain. */
    int link(int length) {
        if (length >= MAX_CHAIN) {
            throw fail("the expression is too long: more than " + MAX_CHAIN + " operations follow each other");
        }
        return length + 1;
    }

    TemplateException fail(String message) {
        return fail(message, stream.current().at());
    }

    TemplateException fail(String message, Position at) {
        return SyntaxErrors.at(stream.name(), at, message);
    }

    TemplateException failAssertion(String message, Position at) {
        return new TemplateException(
                ErrorKind.TEMPLATE_ASSERTION_ERROR, message, stream.name(), at.line(), at.column());
    }
}
