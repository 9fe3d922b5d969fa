package dev.chora.verify.dockerfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the lines of a Dockerfile into instructions. */
final class Parser {
    private final String[] lines;
    private final Map<String, String> directives = new LinkedHashMap<>();
    private final List<Comment> comments = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Instruction> instructions = new ArrayList<>();
    private char escape = '\\';
    /** Index of the line to be read next. */
    private int at;

    Parser(String text) {
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        this.lines = bare.split("\n", -1);
    }

    Dockerfile read() {
        directives();
        while (at < lines.length) {
            String line = line(at).strip();
            if (line.isEmpty()) {
                at++;
            } else if (line.startsWith("#")) {
                comment(line);
                at++;
            } else {
                instruction();
            }
        }
        List<Stage> stages = new StageReader(instructions, problems).read();
        return new Dockerfile(directives, instructions, stages, comments, problems);
    }

    private String line(int index) {
        String line = lines[index];
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private void comment(String line) {
        comments.add(new Comment(at + 1, line.substring(1).strip()));
    }

    /** Directives stand before all else; a line that is none ends them. */
    private void directives() {
        for (; at < lines.length; at++) {
            String line = line(at).strip();
            int sign = line.indexOf('=');
            if (!line.startsWith("#") || sign < 0) {
                return;
            }
            String name = line.substring(1, sign).strip().toLowerCase(Locale.ROOT);
            String value = line.substring(sign + 1).strip();
            boolean known = name.equals("syntax") || name.equals("escape") || name.equals("check");
            if (!known || value.isEmpty()) {
                return;
            }
            if (directives.put(name, value) != null) {
                problems.add(new Problem(at + 1, "the parser directive '" + name + "' is there twice"));
            }
            if (name.equals("escape")) {
                escape(value);
            }
            comment(line);
        }
    }

    private void escape(String value) {
        if (value.equals("\\") || value.equals("`")) {
            escape = value.charAt(0);
        } else {
            problems.add(new Problem(at + 1, "the escape character can be \\ or ` only, not '" + value + "'"));
        }
    }

    private void instruction() {
        int first = at;
        StringBuilder text = new StringBuilder();
        List<Piece> pieces = new ArrayList<>();
        String line = line(at).stripLeading();
        while (true) {
            pieces.add(new Piece(text.length(), at + 1));
            at++;
            int end = continued(line);
            text.append(line, 0, end < 0 ? line.length() : end);
            if (end < 0 || !nextOfInstruction()) {
                break;
            }
            line = line(at);
        }
        String joined = text.toString();
        int wordEnd = 0;
        while (wordEnd < joined.length() && joined.charAt(wordEnd) > ' ') {
            wordEnd++;
        }
        String keyword = joined.substring(0, wordEnd).toUpperCase(Locale.ROOT);
        InstructionReader reader = new InstructionReader(escape, first + 1, pieces, problems);
        Instruction read = reader.read(keyword, joined, wordEnd);
        List<Heredoc> heredocs = reader.opensDocuments(read) ? documents(read) : List.of();
        int last = heredocs.isEmpty() ? pieces.get(pieces.size() - 1).line() : at;
        instructions.add(reader.finish(read, last, heredocs));
    }

    /** Passes comments and blank lines inside of a continued instruction; tells whether a line of it follows. */
    private boolean nextOfInstruction() {
        for (; at < lines.length; at++) {
            String line = line(at).strip();
            if (line.startsWith("#")) {
                comment(line);
            } else if (!line.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Where the escape character stands that continues the line; negative when the line ends its instruction. */
    private int continued(String line) {
        int last = line.length() - 1;
        while (last >= 0 && (line.charAt(last) == ' ' || line.charAt(last) == '\t')) {
            last--;
        }
        boolean escaped = last >= 0 && line.charAt(last) == escape;
        return escaped && (last == 0 || line.charAt(last - 1) != escape) ? last : -1;
    }

    private List<Heredoc> documents(Instruction opener) {
        List<Heredoc> documents = new ArrayList<>();
        for (HeredocWord word : HeredocWord.all(opener.arguments(), escape)) {
            int first = at + 1;
            StringBuilder text = new StringBuilder();
            boolean ended = false;
            while (at < lines.length && !ended) {
                String line = line(at++);
                String cut = word.cutsTabs() ? untabbed(line) : line;
                ended = cut.equals(word.name());
                if (!ended) {
                    text.append(cut).append('\n');
                }
            }
            if (!ended) {
                problems.add(new Problem(opener.line(), "the here-document '" + word.name() + "' has no end"));
            }
            documents.add(new Heredoc(word.name(), word.expands(), first, text.toString()));
        }
        return documents;
    }

    private static String untabbed(String line) {
        int tabs = 0;
        while (tabs < line.length() && line.charAt(tabs) == '\t') {
            tabs++;
        }
        return line.substring(tabs);
    }
}
