package dev.chora.jinja.compile;

import org.jspecify.annotations.Nullable;

/**
 * How a variable gets its value when its scope is entered.
 *
 * @param kind the way
 * @param source for {@code RESOLVE} the name in the context, for {@code ALIAS} the variable to copy; null otherwise
 */
record Load(Kind kind, @Nullable String source) {
    enum Kind {
        /** Given by a loop, a call or a {@code with}. */
        PARAMETER,
        /** Looked up in the context. */
        RESOLVE,
        /** Copied from the same name of an outer scope, since this scope assigns to it. */
        ALIAS,
        /** Not there until assigned. */
        UNDEFINED
    }

    static final Load PARAMETER = new Load(Kind.PARAMETER, null);
    static final Load UNDEFINED = new Load(Kind.UNDEFINED, null);
}
