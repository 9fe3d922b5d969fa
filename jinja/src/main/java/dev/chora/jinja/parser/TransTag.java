package dev.chora.jinja.parser;

import dev.chora.jinja.ast.CallArguments;
import dev.chora.jinja.ast.Expr;
import dev.chora.jinja.ast.Position;
import dev.chora.jinja.ast.Print;
import dev.chora.jinja.ast.Stmt;
import dev.chora.jinja.ast.Target;
import dev.chora.jinja.lexer.SyntaxErrors;
import dev.chora.jinja.lexer.Token;
import dev.chora.jinja.lexer.TokenStream;
import dev.chora.jinja.lexer.TokenType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code trans} with {@code pluralize}: becomes a call of {@code gettext} or a relative, and {@code %} on its result. */
final class TransTag {
    private final ParserContext context;
    private final TokenStream stream;
    private final ExpressionParser expressions;
    private final Map<String, Expr> variables = new LinkedHashMap<>();
    private final List<String> referenced = new ArrayList<>();
    private Position at = Position.START;
    private @Nullable Boolean trimmed;
    private @Nullable Expr pluralExpression;
    private @Nullable Expr assigned;

    TransTag(ParserContext context, ExpressionParser expressions) {
        this.context = context;
        this.stream = context.stream;
        this.expressions = expressions;
    }

    void parse(List<Stmt> out) {
        at = stream.next().at();
        String messageContext = stream.at(TokenType.STRING) ? stream.next().text() : null;
        parseVariables();
        stream.expect(TokenType.BLOCK_END);
        String singular = message(true);
        if (!referenced.isEmpty() && pluralExpression == null) {
            pluralExpression = new Expr.Name(at, referenced.get(0));
        }
        String plural = null;
        if (stream.atName("pluralize")) {
            stream.next();
            choosePlural();
            plural = message(false);
            if (pluralExpression == null) {
                stream.next();
                throw context.fail("pluralize without variables", at);
            }
        }
        stream.next();
        for (String name : referenced) {
            variables.putIfAbsent(name, new Expr.Name(at, name));
        }
        if (assigned != null) {
            out.add(new Stmt.Assign(at, new Target.Name(at, "_trans"), assigned));
        }
        Expr value = translation(messageContext, finish(singular), plural == null ? null : finish(plural));
        out.add(new Stmt.Output(
                at, List.of(new Print(at, value, stream.current().at().offset()))));
    }

    private void parseVariables() {
        while (!stream.at(TokenType.BLOCK_END)) {
            if (!variables.isEmpty()) {
                stream.expect(TokenType.COMMA);
            }
            if (stream.skipIf(TokenType.COLON)) {
                break;
            }
            Token name = stream.expect(TokenType.NAME);
            if (variables.containsKey(name.text())) {
                throw context.failAssertion(
                        "translatable variable " + SyntaxErrors.quote(name.text()) + " defined twice.", name.at());
            }
            Expr value;
            if (stream.skipIf(TokenType.ASSIGN)) {
                value = expressions.expression();
            } else if (trimmed == null && (name.isName("trimmed") || name.isName("notrimmed"))) {
                trimmed = name.isName("trimmed");
                continue;
            } else {
                value = new Expr.Name(name.at(), name.text());
            }
            if (pluralExpression == null && value instanceof Expr.Call) {
                assigned = value;
                value = new Expr.Name(at, "_trans");
            }
            variables.put(name.text(), value);
            if (pluralExpression == null) {
                pluralExpression = value;
            }
        }
    }

    private void choosePlural() {
        if (!stream.at(TokenType.BLOCK_END)) {
            Token name = stream.expect(TokenType.NAME);
            pluralExpression = variables.get(name.text());
            if (pluralExpression == null) {
                throw context.failAssertion(
                        "unknown variable " + SyntaxErrors.quote(name.text()) + " for pluralization", name.at());
            }
        }
        stream.expect(TokenType.BLOCK_END);
    }

    /** The text up to the next tag, with variables as {@code %(name)s}. */
    private String message(boolean allowPluralize) {
        StringBuilder text = new StringBuilder();
        while (true) {
            Token token = stream.next();
            switch (token.type()) {
                case DATA -> text.append(token.text().replace("%", "%%"));
                case VARIABLE_BEGIN -> {
                    String name = stream.expect(TokenType.NAME).text();
                    referenced.add(name);
                    text.append("%(").append(name).append(")s");
                    stream.expect(TokenType.VARIABLE_END);
                }
                case BLOCK_BEGIN -> {
                    checkEnd(allowPluralize);
                    return text.toString();
                }
                default -> throw context.fail("unclosed translation block");
            }
        }
    }

    private void checkEnd(boolean allowPluralize) {
        String tag = stream.at(TokenType.NAME) ? stream.current().text() : "None";
        switch (tag) {
            case "endtrans" -> {}
            case "pluralize" -> {
                if (!allowPluralize) {
                    throw context.fail("a translatable section can have only one pluralize section");
                }
            }
            case "trans" -> throw context.fail("trans blocks can't be nested; did you mean `endtrans`?");
            default ->
                throw context.fail("control structures in translatable sections are not allowed; saw `" + tag + "`");
        }
    }

    private String finish(String message) {
        String text = Boolean.TRUE.equals(trimmed) ? trim(message) : message;
        return referenced.isEmpty() ? text.replace("%%", "%") : text;
    }

    /** Lines joined by one blank. */
    private static String trim(String message) {
        StringBuilder out = new StringBuilder(message.length());
        for (String line : message.strip().split("\n", -1)) {
            if (!line.isBlank()) {
                out.append(out.length() == 0 ? "" : " ").append(line.strip());
            }
        }
        return out.toString();
    }

    private Expr translation(@Nullable String messageContext, String singular, @Nullable String plural) {
        List<Expr> arguments = new ArrayList<>(4);
        String function = "gettext";
        if (messageContext != null) {
            arguments.add(new Expr.Constant(at, messageContext));
            function = "pgettext";
        }
        arguments.add(new Expr.Constant(at, singular));
        if (plural != null && pluralExpression != null) {
            arguments.add(new Expr.Constant(at, plural));
            arguments.add(pluralExpression);
            function = messageContext == null ? "ngettext" : "npgettext";
        }
        Expr call = new Expr.Call(at, new Expr.Name(at, function), new CallArguments(arguments, List.of(), null, null));
        Expr safe = new Expr.MarkSafe(at, call);
        if (variables.isEmpty()) {
            return safe;
        }
        List<Expr> keys = new ArrayList<>(variables.size());
        for (String name : variables.keySet()) {
            keys.add(new Expr.Constant(at, name));
        }
        Expr values = new Expr.Dict(at, keys, new ArrayList<>(variables.values()));
        return new Expr.Binary(at, Expr.Operator.MODULO, safe, values);
    }
}
