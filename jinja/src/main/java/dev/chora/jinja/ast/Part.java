package dev.chora.jinja.ast;

/** What an {@link Stmt.Output} consists of: literal text and printed expressions. */
public sealed interface Part extends Node permits Data, Print {
    /** Offset in the source behind its last character, delimiters included. */
    int end();
}
