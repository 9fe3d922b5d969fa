package dev.chora.verify.dockerfile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One instruction.
 *
 * @param keyword in capitals
 * @param line of the keyword, from 1
 * @param lastLine the last line that belongs to it, here-documents included
 * @param flags the options before the arguments
 * @param arguments what follows keyword and options, continued lines joined, comments left out
 * @param exec the words of the exec form (a JSON array), or null for the shell form; of HEALTHCHECK those of its command
 * @param heredocs the here-documents that it opens
 * @param trigger of ONBUILD the instruction behind it, of HEALTHCHECK its CMD, else null
 * @param escape the escape character of the file
 * @param pieces where the physical lines begin in the arguments
 */
public record Instruction(
        String keyword,
        int line,
        int lastLine,
        List<Flag> flags,
        String arguments,
        @Nullable List<String> exec,
        List<Heredoc> heredocs,
        @Nullable Instruction trigger,
        char escape,
        List<Piece> pieces) {
    public Instruction {
        flags = List.copyOf(flags);
        exec = exec == null ? null : List.copyOf(exec);
        heredocs = List.copyOf(heredocs);
        pieces = List.copyOf(pieces);
    }

    /** Whether this is the instruction of this name, which is given in capitals. */
    public boolean is(String name) {
        return keyword.equals(name);
    }

    /** The first flag of this name, or null. */
    public @Nullable Flag flag(String name) {
        for (Flag flag : flags) {
            if (flag.name().equals(name)) {
                return flag;
            }
        }
        return null;
    }

    /** The value of the first flag of this name, or null. */
    public @Nullable String option(String name) {
        Flag flag = flag(name);
        return flag == null ? null : flag.value();
    }

    /** The line on which the character at this offset of the arguments stands. */
    public int lineAt(int offset) {
        int found = line;
        for (Piece piece : pieces) {
            if (piece.offset() > offset) {
                break;
            }
            found = piece.line();
        }
        return found;
    }

    /** The arguments cut at blanks outside of quotes; words of an exec form come as they are. */
    public List<Word> words() {
        List<Word> words = new ArrayList<>();
        if (exec != null) {
            for (String word : exec) {
                words.add(new Word(word, lineAt(Math.max(0, arguments.indexOf(word)))));
            }
            return words;
        }
        for (int[] span : Words.spans(arguments, escape)) {
            words.add(new Word(arguments.substring(span[0], span[1]), lineAt(span[0])));
        }
        return words;
    }

    /** The names and values of ENV, ARG and LABEL; empty for others. */
    public List<Pair> pairs() {
        return Pair.of(this);
    }

    /** What a shell gets to read: of RUN with a here-document as its command that document, else the arguments. */
    public String script() {
        if (exec == null && heredocs.size() == 1 && arguments.strip().startsWith("<<")) {
            return heredocs.get(0).text();
        }
        return arguments;
    }
}
