package dev.chora.jinja.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Arguments as written.
 *
 * @param positional in order
 * @param keywords in order
 * @param dynamicPositional what follows {@code *}; null when nothing does
 * @param dynamicKeywords what follows {@code **}; null when nothing does
 */
public record CallArguments(
        List<Expr> positional,
        List<Keyword> keywords,
        @Nullable Expr dynamicPositional,
        @Nullable Expr dynamicKeywords) {
    /** No parentheses, or empty ones. */
    public static final CallArguments NONE = new CallArguments(List.of(), List.of(), null, null);

    /** Whether there are none at all. */
    public boolean isEmpty() {
        return positional.isEmpty() && keywords.isEmpty() && dynamicPositional == null && dynamicKeywords == null;
    }

    /** {@code name=value}. */
    public record Keyword(String name, Expr value) {}
}
