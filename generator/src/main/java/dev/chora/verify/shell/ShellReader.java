package dev.chora.verify.shell;

import dev.chora.verify.shell.ShellLexer.Kind;
import dev.chora.verify.shell.ShellLexer.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the commands of a script, block by block. */
final class ShellReader {
    private static final Set<String> CLOSERS = Set.of("then", "elif", "else", "fi", "do", "done", "esac", "}");

    private final ShellLexer lexer;
    private final boolean[] pipes;
    private final List<ShellCommand> commands = new ArrayList<>();
    private Token token = new Token(Kind.END, new ShellWord("", "", 0, List.of()));

    ShellReader(String text) {
        this(text, 0, text.length(), new boolean[1]);
    }

    ShellReader(String text, int from, int end, boolean[] pipes) {
        this.pipes = pipes;
        this.lexer = new ShellLexer(text, from, end, pipes);
    }

    List<ShellCommand> commands() {
        return commands;
    }

    boolean pipes() {
        return pipes[0];
    }

    /** Reads to the end; gives the fault that stops it, or null. */
    @Nullable
    ShellFault readAll() {
        try {
            advance();
            list();
            if (token.kind() != Kind.END) {
                throw unexpected();
            }
            return null;
        } catch (ShellFaultException stopped) {
            return stopped.fault();
        }
    }

    /** Reads to the closing parenthesis; gives the offset behind it. */
    int readTo(char close, int open) {
        advance();
        list();
        if (token.kind() == Kind.END) {
            throw new ShellFaultException(open, "'(' is not closed");
        }
        if (!token.is(String.valueOf(close))) {
            throw unexpected();
        }
        return lexer.position();
    }

    private void advance() {
        token = lexer.next();
    }

    private ShellFaultException unexpected() {
        String found = token.kind() == Kind.END ? "the end" : "'" + token.word().raw() + "'";
        return new ShellFaultException(token.word().start(), found + " is not expected here");
    }

    private void newlines() {
        while (token.kind() == Kind.NEWLINE) {
            advance();
        }
    }

    /** Commands up to something that ends a block. */
    private void list() {
        newlines();
        while (begins()) {
            pipeline();
            while (token.is("&&") || token.is("||")) {
                advance();
                newlines();
                pipeline();
            }
            if (token.is(";") || token.is("&")) {
                advance();
            } else if (token.kind() != Kind.NEWLINE) {
                return;
            }
            newlines();
        }
    }

    private boolean begins() {
        return switch (token.kind()) {
            case WORD -> !CLOSERS.contains(token.word().raw());
            case OPERATOR -> !token.is(")") && !token.is(";;") && !token.is(";&") && !token.is(";;&");
            default -> false;
        };
    }

    private void pipeline() {
        while (token.reserved("!") || token.reserved("time")) {
            advance();
        }
        command();
        while (token.is("|") || token.is("|&")) {
            pipes[0] = true;
            advance();
            newlines();
            command();
        }
    }

    private void command() {
        if (token.is("(")) {
            if (lexer.at("(")) {
                arithmetic();
            } else {
                advance();
                list();
                expect(")");
            }
            redirections();
            return;
        }
        if (token.kind() != Kind.WORD || CLOSERS.contains(token.word().raw())) {
            if (isRedirection()) {
                simple();
                return;
            }
            throw unexpected();
        }
        switch (token.word().raw()) {
            case "{" -> block("{", "}");
            case "if" -> condition();
            case "while", "until" -> {
                advance();
                list();
                block("do", "done");
            }
            case "for", "select" -> loop();
            case "case" -> cases();
            case "[[" -> test();
            case "function" -> {
                advance();
                advance();
                function();
            }
            default -> simple();
        }
        if (token.kind() == Kind.OPERATOR) {
            redirections();
        }
    }

    /** Two parentheses: everything up to the closing two is arithmetic. */
    private void arithmetic() {
        int depth = 2;
        lexer.jump(lexer.position() + 1);
        int start = token.word().start();
        while (depth > 0) {
            advance();
            if (token.kind() == Kind.END) {
                throw new ShellFaultException(start, "'((' is not closed");
            }
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        }
        advance();
    }

    private void block(String open, String close) {
        skipSeparator();
        Token opener = token;
        if (!token.reserved(open)) {
            throw unexpected();
        }
        advance();
        list();
        if (!token.reserved(close)) {
            throw token.kind() == Kind.END
                    ? new ShellFaultException(opener.word().start(), "'" + open + "' has no '" + close + "'")
                    : unexpected();
        }
        advance();
    }

    private void skipSeparator() {
        if (token.is(";")) {
            advance();
        }
        newlines();
    }

    private void condition() {
        Token opener = token;
        boolean last = false;
        while (!token.reserved("fi")) {
            if (token.kind() == Kind.END) {
                throw new ShellFaultException(opener.word().start(), "'if' has no 'fi'");
            }
            if (token.reserved("if") || (token.reserved("elif") && !last)) {
                advance();
                list();
                if (!token.reserved("then")) {
                    throw token.kind() == Kind.END
                            ? new ShellFaultException(opener.word().start(), "'if' has no 'then'")
                            : unexpected();
                }
            } else if (token.reserved("else") && !last) {
                last = true;
            } else {
                throw unexpected();
            }
            advance();
            list();
        }
        advance();
    }

    private void loop() {
        advance();
        if (token.is("(")) {
            arithmetic();
            block("do", "done");
            return;
        }
        advance();
        newlines();
        if (token.reserved("in")) {
            advance();
            while (token.kind() == Kind.WORD) {
                commands.addAll(token.word().inner());
                advance();
            }
        }
        block("do", "done");
    }

    private void cases() {
        Token opener = token;
        advance();
        commands.addAll(token.word().inner());
        advance();
        newlines();
        if (!token.reserved("in")) {
            throw unexpected();
        }
        advance();
        newlines();
        while (!token.reserved("esac")) {
            while (token.kind() == Kind.WORD || token.is("(") || token.is("|")) {
                advance();
            }
            if (token.kind() == Kind.END) {
                throw new ShellFaultException(opener.word().start(), "'case' has no 'esac'");
            }
            expect(")");
            list();
            if (token.is(";;") || token.is(";&") || token.is(";;&")) {
                advance();
            }
            newlines();
        }
        advance();
    }

    private void expect(String operator) {
        if (!token.is(operator)) {
            throw token.kind() == Kind.END
                    ? new ShellFaultException(token.word().start(), "'" + operator + "' is missing at the end")
                    : unexpected();
        }
        advance();
    }

    private void test() {
        Token opener = token;
        while (!token.reserved("]]")) {
            advance();
            commands.addAll(token.word().inner());
            if (token.kind() == Kind.END) {
                throw new ShellFaultException(opener.word().start(), "'[[' has no ']]'");
            }
        }
        advance();
    }

    private void function() {
        if (token.is("(")) {
            advance();
            expect(")");
        }
        newlines();
        command();
    }

    private void simple() {
        List<ShellWord> words = new ArrayList<>();
        List<String> assignments = new ArrayList<>();
        List<ShellCommand> inner = new ArrayList<>();
        while (token.kind() == Kind.WORD || isRedirection()) {
            if (token.kind() == Kind.OPERATOR) {
                redirection(inner);
                continue;
            }
            inner.addAll(token.word().inner());
            if (words.isEmpty() && assigns(token.word().raw())) {
                assignments.add(token.word().value());
            } else if (!descriptor()) {
                words.add(token.word());
            }
            advance();
        }
        if (token.is("(") && words.size() == 1 && assignments.isEmpty()) {
            function();
            return;
        }
        if (token.is("(")) {
            throw unexpected();
        }
        if (!words.isEmpty()) {
            boolean piped = token.is("|") || token.is("|&");
            commands.add(new ShellCommand(words, words.get(0).start(), assignments, piped));
        }
        commands.addAll(inner);
    }

    /** Whether the word is the number of a redirection that follows without a blank: {@code 2>file}. */
    private boolean descriptor() {
        String raw = token.word().raw();
        for (int i = 0; i < raw.length(); i++) {
            if (!Character.isDigit(raw.charAt(i))) {
                return false;
            }
        }
        return lexer.at("<") || lexer.at(">");
    }

    private boolean isRedirection() {
        String sign = token.word().raw();
        if (token.kind() != Kind.OPERATOR) {
            return false;
        }
        return sign.startsWith("<") || sign.startsWith(">") || sign.startsWith("&>");
    }

    private void redirection(List<ShellCommand> inner) {
        boolean document = token.is("<<") || token.is("<<-");
        boolean cutsTabs = token.is("<<-");
        advance();
        if (token.kind() != Kind.WORD) {
            throw unexpected();
        }
        if (document) {
            lexer.document(token.word().value(), cutsTabs);
        }
        inner.addAll(token.word().inner());
        advance();
    }

    private void redirections() {
        while (isRedirection()) {
            redirection(commands);
        }
    }

    private static boolean assigns(String word) {
        int sign = word.indexOf('=');
        if (sign < 1 || Character.isDigit(word.charAt(0))) {
            return false;
        }
        int end = word.charAt(sign - 1) == '+' ? sign - 1 : sign;
        for (int i = 0; i < end; i++) {
            char value = word.charAt(i);
            if (!Character.isLetterOrDigit(value) && value != '_') {
                return word.charAt(i) == '[';
            }
        }
        return end > 0;
    }
}
