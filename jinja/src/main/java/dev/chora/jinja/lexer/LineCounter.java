package dev.chora.jinja.lexer;

import dev.chora.jinja.ast.Position;

/** Turns offsets that never go back into lines and columns, reading each character once. */
final class LineCounter {
    private int offset;
    private int line = 1;
    private int lineStart;

    Position at(String source, int target) {
        if (target > offset) {
            int newline = source.indexOf('\n', offset);
            while (newline >= 0 && newline < target) {
                line++;
                lineStart = newline + 1;
                newline = source.indexOf('\n', lineStart);
            }
            offset = target;
        }
        return new Position(target, line, target - lineStart + 1);
    }
}
