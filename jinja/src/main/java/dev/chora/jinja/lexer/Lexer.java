package dev.chora.jinja.lexer;

import dev.chora.jinja.Syntax;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.ast.Position;
import org.jspecify.annotations.Nullable;

/**
 * Reads one source from its start, a token at each call. It follows the state machine of Jinja2's lexer: template text,
 * and inside it statements, print statements, line statements, comments and raw blocks.
 */
public final class Lexer {
    private enum State {
        TEXT,
        COMMENT,
        BLOCK,
        VARIABLE,
        RAW,
        LINE_STATEMENT,
        LINE_COMMENT
    }

    private final Syntax syntax;
    private final @Nullable String name;
    private final String source;
    private final Delimiters delimiters;
    private final ExpressionLexer expressions;
    private final LineCounter lines = new LineCounter();
    private State state;
    private int position;
    /** Whether the last match ended with a line, which lets blanks before a tag go. */
    private boolean lineStarting = true;
    /** The tag behind the data that was just given out. */
    private @Nullable Token pending;

    private Lexer(Syntax syntax, String source, @Nullable String name, State state) {
        this.syntax = syntax;
        this.name = name;
        this.source = Newlines.normalize(source, syntax.keepTrailingNewline());
        this.delimiters = new Delimiters(syntax);
        this.expressions = new ExpressionLexer(this.source, name, syntax.newlineSequence(), lines);
        this.state = state;
    }

    /** A lexer for a template. */
    public static Lexer template(Syntax syntax, String source, @Nullable String name) {
        return new Lexer(syntax, source, name, State.TEXT);
    }

    /** A lexer for an expression alone, without delimiters around it. */
    public static Lexer expression(Syntax syntax, String source) {
        return new Lexer(syntax, source, null, State.VARIABLE);
    }

    /** The name of the template; null when it has none. */
    public @Nullable String name() {
        return name;
    }

    /** The source with all line ends as {@code \n}, which offsets of positions count in. */
    public String source() {
        return source;
    }

    /**
     * The next token, at the end {@link TokenType#EOF} again and again.
     *
     * @throws TemplateException a {@code TemplateSyntaxError}
     */
    public Token next() {
        Token token = pending;
        pending = null;
        while (token == null) {
            boolean atEnd = position >= source.length();
            if (atEnd && !(state == State.LINE_STATEMENT && expressions.balanced())) {
                return new Token(TokenType.EOF, "", lines.at(source, position), position);
            }
            token = switch (state) {
                case TEXT -> text();
                case COMMENT -> comment();
                case RAW -> raw();
                case LINE_COMMENT -> lineComment();
                case BLOCK, VARIABLE, LINE_STATEMENT -> inside();
            };
        }
        return token;
    }

    private @Nullable Token text() {
        int start = position;
        Delimiters.Kind kind = delimiters.find(source, start);
        if (kind == null) {
            moveTo(source.length(), State.TEXT);
            return data(start, position);
        }
        int tagStart = delimiters.matchStart;
        int tagEnd = delimiters.matchEnd;
        int rawEnd = -1;
        if (source.startsWith(syntax.blockStart(), tagStart)) {
            int signAt = tagStart + syntax.blockStart().length();
            rawEnd = RawTag.beginEnd(source, signAt, syntax.blockEnd());
            tagEnd = rawEnd < 0 ? tagEnd : signAt;
        }
        char sign = signAt(tagEnd);
        boolean strippable = rawEnd >= 0 || kind != Delimiters.Kind.VARIABLE;
        Token data = data(start, textEnd(start, tagStart, sign, strippable));
        if (rawEnd >= 0) {
            moveTo(rawEnd, State.RAW);
            return data;
        }
        enter(kind, tagStart, sign == 0 ? tagEnd : tagEnd + 1);
        if (data != null) {
            return data;
        }
        Token tag = pending;
        pending = null;
        return tag;
    }

    private void enter(Delimiters.Kind kind, int tagStart, int tagEnd) {
        switch (kind) {
            case VARIABLE -> {
                moveTo(tagEnd, State.VARIABLE);
                pending = new Token(TokenType.VARIABLE_BEGIN, "", lines.at(source, tagStart), tagEnd);
            }
            case BLOCK, LINE_STATEMENT -> {
                moveTo(tagEnd, kind == Delimiters.Kind.BLOCK ? State.BLOCK : State.LINE_STATEMENT);
                pending = new Token(TokenType.BLOCK_BEGIN, "", lines.at(source, tagStart), tagEnd);
            }
            case LINE_COMMENT -> moveTo(tagEnd, State.LINE_COMMENT);
            case COMMENT -> moveTo(tagEnd, State.COMMENT);
        }
    }

    /** The plus or minus at an offset, or 0. */
    private char signAt(int offset) {
        char c = offset < source.length() ? source.charAt(offset) : 0;
        return c == '-' || c == '+' ? c : 0;
    }

    /** Where text before a tag ends once its white space is stripped as the tag's sign and the settings ask. */
    private int textEnd(int start, int tagStart, char sign, boolean strippable) {
        if (sign == '-') {
            return Characters.stripEnd(source, start, tagStart);
        }
        if (sign == '+' || !syntax.lstripBlocks() || !strippable) {
            return tagStart;
        }
        int lineStart = source.lastIndexOf('\n', tagStart - 1) + 1;
        if (lineStart <= start) {
            if (!lineStarting) {
                return tagStart;
            }
            lineStart = start;
        }
        return Characters.stripEnd(source, lineStart, tagStart) == lineStart ? lineStart : tagStart;
    }

    private @Nullable Token data(int start, int end) {
        if (end <= start) {
            return null;
        }
        String text = Newlines.configured(source.substring(start, end), syntax.newlineSequence());
        return new Token(TokenType.DATA, text, lines.at(source, start), end);
    }

    private @Nullable Token comment() {
        String end = syntax.commentEnd();
        int from = position;
        for (int at = source.indexOf(end, from); at >= 0; at = source.indexOf(end, at + 1)) {
            char sign = at > from ? source.charAt(at - 1) : 0;
            int start = sign == '-' || sign == '+' ? at - 1 : at;
            int after = RawTag.tagEnd(source, start, end, syntax.trimBlocks());
            if (after >= 0) {
                moveTo(after, State.TEXT);
                return null;
            }
        }
        throw SyntaxErrors.at(name, lines.at(source, from), "Missing end of comment tag");
    }

    private @Nullable Token raw() {
        String start = syntax.blockStart();
        int from = position;
        for (int at = source.indexOf(start, from); at >= 0; at = source.indexOf(start, at + 1)) {
            int signAt = at + start.length();
            int after = RawTag.endEnd(source, signAt, syntax.blockEnd(), syntax.trimBlocks());
            if (after >= 0) {
                Token data = data(from, textEnd(from, at, signAt(signAt), true));
                moveTo(after, State.TEXT);
                return data;
            }
        }
        throw SyntaxErrors.at(name, lines.at(source, from), "Missing end of raw directive");
    }

    private @Nullable Token lineComment() {
        int newline = source.indexOf('\n', position);
        position = newline < 0 ? source.length() : newline;
        state = State.TEXT;
        lineStarting = false;
        return null;
    }

    private @Nullable Token inside() {
        int start = position;
        int after = expressions.balanced() ? tagEnd(start) : -1;
        if (after >= 0) {
            TokenType type = state == State.VARIABLE ? TokenType.VARIABLE_END : TokenType.BLOCK_END;
            Position at = lines.at(source, start);
            boolean empty = after == start;
            moveTo(after, State.TEXT);
            lineStarting = lineStarting && !empty;
            return new Token(type, "", at, after);
        }
        int visible = Characters.skipSpace(source, start);
        if (visible > start) {
            position = visible;
            return null;
        }
        Token token = expressions.token(start);
        position = token.end();
        return token;
    }

    private int tagEnd(int from) {
        return switch (state) {
            case BLOCK -> RawTag.tagEnd(source, from, syntax.blockEnd(), syntax.trimBlocks());
            case VARIABLE ->
                source.startsWith("+", from) ? -1 : RawTag.tagEnd(source, from, syntax.variableEnd(), false);
            default -> lineStatementEnd(from);
        };
    }

    /** Behind the last line end of the white space that starts here; -1 when the statement goes on in this line. */
    private int lineStatementEnd(int from) {
        int visible = Characters.skipSpace(source, from);
        if (visible == source.length()) {
            return visible;
        }
        int newline = source.lastIndexOf('\n', visible - 1);
        return newline >= from ? newline + 1 : -1;
    }

    private void moveTo(int to, State next) {
        lineStarting = to > 0 && source.charAt(to - 1) == '\n';
        position = to;
        state = next;
    }
}
