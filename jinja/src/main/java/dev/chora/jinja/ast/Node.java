package dev.chora.jinja.ast;

/** Anything in the tree of a template. */
public sealed interface Node permits Expr, Stmt, Part, Target {
    /** Where it starts, or where its operator stands for operations written behind their operand. */
    Position at();
}
