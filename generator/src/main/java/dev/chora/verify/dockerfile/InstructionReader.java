package dev.chora.verify.dockerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes one joined instruction apart: keyword, options, arguments, exec form. */
final class InstructionReader {
    private final char escape;
    private final int line;
    private final List<Piece> pieces;
    private final List<Problem> problems;

    InstructionReader(char escape, int line, List<Piece> pieces, List<Problem> problems) {
        this.escape = escape;
        this.line = line;
        this.pieces = pieces;
        this.problems = problems;
    }

    private static Set<String> known() {
        return Set.of(
                "ADD",
                "ARG",
                "CMD",
                "COPY",
                "ENTRYPOINT",
                "ENV",
                "EXPOSE",
                "FROM",
                "HEALTHCHECK",
                "LABEL",
                "MAINTAINER",
                "ONBUILD",
                "RUN",
                "SHELL",
                "STOPSIGNAL",
                "USER",
                "VOLUME",
                "WORKDIR");
    }

    Instruction read(String keyword, String joined, int from) {
        if (!known().contains(keyword)) {
            problems.add(new Problem(line, "there is no instruction '" + keyword + "'"));
        }
        int at = blanks(joined, from);
        List<Flag> flags = new ArrayList<>();
        while (joined.startsWith("--", at)) {
            int end = wordEnd(joined, at);
            String word = joined.substring(at + 2, end);
            int next = blanks(joined, end);
            if (word.isEmpty()) {
                at = next;
                break;
            }
            int sign = word.indexOf('=');
            String name = sign < 0 ? word : word.substring(0, sign);
            String value = sign < 0 ? null : Variables.unquote(word.substring(sign + 1), escape);
            flags.add(new Flag(name, value, lineAt(at)));
            at = next;
        }
        String arguments = joined.substring(at).stripTrailing();
        boolean alone = keyword.equals("CMD") || keyword.equals("ENTRYPOINT") || keyword.equals("RUN");
        if (arguments.isEmpty() && !alone) {
            problems.add(new Problem(line, keyword + " needs an argument"));
        }
        List<Piece> shifted = shift(at);
        Instruction trigger = trigger(keyword, joined, at);
        List<String> exec =
                trigger != null && keyword.equals("HEALTHCHECK") ? trigger.exec() : exec(keyword, arguments);
        return new Instruction(keyword, line, line, flags, arguments, exec, List.of(), trigger, escape, shifted);
    }

    private @Nullable Instruction trigger(String keyword, String joined, int at) {
        boolean health = keyword.equals("HEALTHCHECK");
        if (!health && !keyword.equals("ONBUILD")) {
            return null;
        }
        int end = wordEnd(joined, at);
        String word = joined.substring(at, end).toUpperCase(Locale.ROOT);
        if (word.isEmpty()) {
            return null;
        }
        if (!health) {
            return read(word, joined, end);
        }
        if (word.equals("CMD")) {
            if (joined.substring(end).isBlank()) {
                problems.add(new Problem(line, "HEALTHCHECK CMD needs a command"));
            }
            return read(word, joined, end);
        }
        if (word.equals("NONE") && !joined.substring(end).isBlank()) {
            problems.add(new Problem(line, "HEALTHCHECK NONE takes no arguments"));
        } else if (!word.equals("NONE")) {
            problems.add(new Problem(line, "HEALTHCHECK is followed by CMD or NONE, not by '" + word + "'"));
        }
        return null;
    }

    private static @Nullable List<String> exec(String keyword, String arguments) {
        if (!arguments.startsWith("[")) {
            return null;
        }
        return switch (keyword) {
            case "CMD", "ENTRYPOINT", "RUN", "SHELL", "VOLUME", "ADD", "COPY" -> JsonWords.read(arguments);
            default -> null;
        };
    }

    /** Whether this instruction may open here-documents. */
    boolean opensDocuments(Instruction instruction) {
        Instruction opener =
                instruction.is("ONBUILD") && instruction.trigger() != null ? instruction.trigger() : instruction;
        return opener.exec() == null && (opener.is("RUN") || opener.is("COPY") || opener.is("ADD"));
    }

    /** The same instruction with what only its following lines tell. */
    Instruction finish(Instruction read, int lastLine, List<Heredoc> heredocs) {
        Instruction trigger = read.trigger();
        return new Instruction(
                read.keyword(),
                read.line(),
                lastLine,
                read.flags(),
                read.arguments(),
                read.exec(),
                heredocs,
                trigger == null ? null : finish(trigger, lastLine, heredocs),
                escape,
                read.pieces());
    }

    private List<Piece> shift(int by) {
        List<Piece> shifted = new ArrayList<>();
        for (Piece piece : pieces) {
            shifted.add(new Piece(Math.max(0, piece.offset() - by), piece.line()));
        }
        return shifted;
    }

    private int lineAt(int offset) {
        int found = line;
        for (Piece piece : pieces) {
            found = piece.offset() <= offset ? piece.line() : found;
        }
        return found;
    }

    private static int blanks(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }

    /** Behind the word that begins here; quotes hold blanks together. */
    private int wordEnd(String text, int from) {
        char quote = 0;
        int at = from;
        for (; at < text.length(); at++) {
            char value = text.charAt(at);
            if (quote == 0 && value <= ' ') {
                break;
            }
            if (value == escape) {
                at++;
            } else if (quote != 0) {
                quote = value == quote ? 0 : quote;
            } else if (value == '"' || value == '\'') {
                quote = value;
            }
        }
        return Math.min(at, text.length());
    }
}
