package dev.chora.verify.rules.shell;

import dev.chora.verify.rules.TextFault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads redirections, here-documents and process substitutions. */
final class ShellRedirections {
    private final ShellText in;
    private final ShellWords words;
    private final ShellReader reader;

    ShellRedirections(ShellText in, ShellWords words, ShellReader reader) {
        this.in = in;
        this.words = words;
        this.reader = reader;
    }

    void all() throws TextFault {
        in.blanks();
        while (one()) {
            in.blanks();
        }
    }

    boolean one() throws TextFault {
        int digits = in.at;
        while (digits < in.text.length() && Character.isDigit(in.text.charAt(digits))) {
            digits++;
        }
        if (digits == in.at && in.here() == '{') {
            int close = in.text.indexOf('}', in.at);
            boolean variable = close > in.at + 1
                    && close + 1 < in.text.length()
                    && "<>".indexOf(in.text.charAt(close + 1)) >= 0
                    && in.text
                            .substring(in.at + 1, close)
                            .chars()
                            .allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
            digits = variable ? close + 1 : digits;
        }
        String sign = sign(digits);
        if (sign == null) {
            return false;
        }
        if ((sign.equals("<") || sign.equals(">")) && in.text.startsWith("(", digits + 1)) {
            if (digits > in.at) {
                return false;
            }
            reader.bashOnly(in.at, "a process substitution");
            words.substitution();
            words.word();
            return true;
        }
        int at = in.at;
        in.at = digits + sign.length();
        in.blanks();
        boolean process = (in.sees("<(") || in.sees(">(")) && !sign.startsWith("<<");
        if (process) {
            words.substitution();
            return true;
        }
        String word = words.word();
        if (word.isEmpty()) {
            throw reader.unexpected();
        }
        if (sign.equals("<<") || sign.equals("<<-")) {
            in.expectDocument(unquoted(word), sign.equals("<<-"), at);
        } else if (sign.equals("<<<")) {
            reader.bashOnly(at, "<<<");
        }
        return true;
    }

    private @Nullable String sign(int from) {
        for (String sign : List.of("<<<", "<<-", "<<", "&>>", "&>", "<>", "<&", ">&", ">>", ">|", "<", ">")) {
            if (in.text.startsWith(sign, from)) {
                return sign;
            }
        }
        return null;
    }

    private static String unquoted(String word) {
        return word.replace("'", "").replace("\"", "").replace("\\", "");
    }
}
