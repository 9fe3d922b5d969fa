package dev.chora.verify.rules.python;

import java.util.List;

/** A logical line: what stands up to an end of line that no bracket and no backslash takes away. */
record Line(List<Token> tokens, int at, int columns, int tabless) {
    Token first() {
        return tokens.get(0);
    }

    Token last() {
        return tokens.get(tokens.size() - 1);
    }

    /** Whether a block of lines must follow. */
    boolean opensBlock() {
        return last().is(":") && last().depth() == 0;
    }
}
