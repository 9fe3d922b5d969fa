package dev.chora.verify.rules.shell;

import dev.chora.verify.rules.TextFault;
import java.util.List;

/** Reads {@code case … esac}. */
final class ShellCases {
    private final ShellText in;
    private final ShellWords words;
    private final ShellReader reader;

    ShellCases(ShellText in, ShellWords words, ShellReader reader) {
        this.in = in;
        this.words = words;
        this.reader = reader;
    }

    void read(int start) throws TextFault {
        in.skip(4);
        in.blanks();
        if (words.word().isEmpty()) {
            throw reader.unexpected();
        }
        reader.lines();
        reader.expect("in", start, "case");
        while (true) {
            reader.lines();
            if (reader.peek().equals("esac")) {
                in.skip(4);
                return;
            }
            if (in.ended()) {
                throw new TextFault(start, "case has no esac");
            }
            if (in.here() == '(') {
                in.skip(1);
            }
            patterns();
            reader.list(List.of("esac"));
            if (in.sees(";;&")) {
                in.skip(3);
            } else if (in.sees(";;") || in.sees(";&")) {
                in.skip(2);
            } else if (!reader.peek().equals("esac")) {
                throw in.ended() ? new TextFault(start, "case has no esac") : reader.unexpected();
            }
        }
    }

    private void patterns() throws TextFault {
        while (true) {
            in.blanks();
            if (words.word().isEmpty()) {
                throw reader.unexpected();
            }
            in.blanks();
            if (in.here() == ')') {
                in.skip(1);
                return;
            }
            if (in.here() != '|') {
                throw reader.unexpected();
            }
            in.skip(1);
        }
    }
}
