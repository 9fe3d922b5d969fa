package dev.chora.verify.rules.python;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a module binds at its top, and what it imports anywhere.
 *
 * @param open whether more names may be there than can be read: {@code import *}, {@code __getattr__}, {@code globals()}
 */
record Source(Set<String> names, boolean open, List<Import> imports) {
    /**
     * An import.
     *
     * @param level how many points stand before the module
     * @param module empty for {@code from . import name}
     * @param name what is taken from the module, or null for {@code import module}
     * @param guarded whether it stands in a try, whose failure is meant to be handled
     */
    record Import(int level, String module, @Nullable String name, int at, boolean guarded) {}

    private enum Block {
        SCOPE,
        TRY,
        OTHER
    }

    private record Level(int columns, Block block) {}

    static Source of(List<Line> lines) {
        Set<String> names = new HashSet<>();
        List<Import> imports = new ArrayList<>();
        Deque<Level> levels = new ArrayDeque<>();
        boolean open = false;
        for (Line line : lines) {
            while (!levels.isEmpty() && levels.peek().columns() >= line.columns()) {
                levels.pop();
            }
            boolean scoped = false;
            boolean guarded = false;
            for (Level level : levels) {
                scoped |= level.block() == Block.SCOPE;
                guarded |= level.block() == Block.TRY;
            }
            for (List<Token> statement : statements(line)) {
                imports(statement, imports, guarded);
                if (!scoped) {
                    open |= bind(statement, names);
                }
            }
            open |= makesModules(line);
            if (line.opensBlock()) {
                levels.push(new Level(line.columns(), block(line)));
            }
        }
        return new Source(names, open, imports);
    }

    /** Whether a line reaches into the machinery of imports, after which anything may be importable. */
    private static boolean makesModules(Line line) {
        for (int i = 2; i < line.tokens().size(); i++) {
            Token token = line.tokens().get(i);
            boolean machinery = token.is("modules") || token.is("meta_path") || token.is("path_hooks");
            if (machinery
                    && line.tokens().get(i - 1).is(".")
                    && line.tokens().get(i - 2).is("sys")) {
                return true;
            }
        }
        return false;
    }

    private static Block block(Line line) {
        String first = line.first().text();
        boolean async = first.equals("async") && line.tokens().size() > 1;
        String word = async ? line.tokens().get(1).text() : first;
        if (word.equals("def") || word.equals("class")) {
            return Block.SCOPE;
        }
        boolean typing =
                word.equals("if") && line.tokens().get(line.tokens().size() - 2).is("TYPE_CHECKING");
        return typing || word.equals("try") || word.equals("except") ? Block.TRY : Block.OTHER;
    }

    private static List<List<Token>> statements(Line line) {
        List<List<Token>> statements = new ArrayList<>();
        List<Token> now = new ArrayList<>();
        for (Token token : line.tokens()) {
            boolean head = token.is(":") && token.depth() == 0 && !now.isEmpty() && isHead(now.get(0));
            if ((token.depth() == 0 && token.is(";")) || head) {
                if (head) {
                    now.add(token);
                }
                statements.add(now);
                now = new ArrayList<>();
            } else {
                now.add(token);
            }
        }
        if (!now.isEmpty()) {
            statements.add(now);
        }
        return statements;
    }

    private static boolean isHead(Token token) {
        return switch (token.text()) {
            case "if", "else", "elif", "try", "except", "finally", "for", "while", "with" -> true;
            default -> false;
        };
    }

    private static void imports(List<Token> tokens, List<Import> imports, boolean guarded) {
        if (tokens.isEmpty()) {
            return;
        }
        if (tokens.get(0).is("import")) {
            int i = 1;
            while (i < tokens.size()) {
                int at = tokens.get(i).at();
                StringBuilder module = new StringBuilder();
                while (i < tokens.size()
                        && !tokens.get(i).is(",")
                        && !tokens.get(i).is("as")) {
                    module.append(tokens.get(i).text());
                    i++;
                }
                imports.add(new Import(0, module.toString(), null, at, guarded));
                while (i < tokens.size() && !tokens.get(i).is(",")) {
                    i++;
                }
                i++;
            }
        } else if (tokens.get(0).is("from") && tokens.size() > 2) {
            from(tokens, imports, guarded);
        }
    }

    private static void from(List<Token> tokens, List<Import> imports, boolean guarded) {
        int i = 1;
        int level = 0;
        StringBuilder module = new StringBuilder();
        int at = tokens.get(1).at();
        while (i < tokens.size() && !tokens.get(i).is("import")) {
            String text = tokens.get(i).text();
            if (module.isEmpty() && (text.equals(".") || text.equals("..."))) {
                level += text.length();
            } else {
                module.append(text);
            }
            i++;
        }
        boolean any = false;
        for (i++; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean alias = i > 0 && tokens.get(i - 1).is("as");
            if (token.kind() == Token.Kind.NAME && !token.is("as") && !alias) {
                imports.add(new Import(level, module.toString(), token.text(), token.at(), guarded));
                any = true;
            }
        }
        if (!any) {
            imports.add(new Import(level, module.toString(), null, at, guarded));
        }
    }

    /** Adds the names that a statement binds; true when it may bind more. */
    private static boolean bind(List<Token> tokens, Set<String> names) {
        if (tokens.isEmpty()) {
            return false;
        }
        int start = tokens.get(0).is("async") ? 1 : 0;
        if (start < tokens.size()
                && (tokens.get(start).is("def") || tokens.get(start).is("class"))) {
            if (start + 1 < tokens.size()) {
                names.add(tokens.get(start + 1).text());
                return tokens.get(start + 1).is("__getattr__");
            }
            return false;
        }
        boolean imported = tokens.get(0).is("import") || tokens.get(0).is("from");
        if (imported) {
            return bindImport(tokens, names);
        }
        int last = -1;
        boolean open = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean binds = (token.depth() == 0 && (token.is("=") || token.is(":") || token.is("in")))
                    || token.is(":=")
                    || token.is("as");
            last = binds ? i : last;
            open |= token.is("globals") || token.is("setattr") || token.is("exec");
        }
        for (int i = 0; i < tokens.size() && last >= 0; i++) {
            boolean after = i > 0 && tokens.get(i - 1).is(".");
            boolean target = i < last || (i == last + 1 && tokens.get(last).is("as"));
            if (target && tokens.get(i).kind() == Token.Kind.NAME && !after) {
                names.add(tokens.get(i).text());
            }
        }
        return open;
    }

    private static boolean bindImport(List<Token> tokens, Set<String> names) {
        boolean from = tokens.get(0).is("from");
        boolean listing = !from;
        for (int i = 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is("import")) {
                listing = true;
            } else if (listing && token.is("*")) {
                return true;
            } else if (listing && token.kind() == Token.Kind.NAME && !token.is("as")) {
                boolean first = tokens.get(i - 1).is("import")
                        || tokens.get(i - 1).is(",")
                        || tokens.get(i - 1).is("(");
                boolean renamed = i + 1 < tokens.size() && tokens.get(i + 1).is("as");
                if ((first && !renamed) || tokens.get(i - 1).is("as")) {
                    names.add(token.text());
                }
            }
        }
        return false;
    }
}
