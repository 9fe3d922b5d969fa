/**
 * The syntax tree of a template: records, immutable, each with its position.
 *
 * <p>Tools may read it freely: {@link dev.chora.jinja.ast.AstWalker} visits everything, {@link
 * dev.chora.jinja.ast.Data} is the literal text with its place in the source, and {@link
 * dev.chora.jinja.ast.Expr.Name} is a variable that is read. The line of a node is the one that Jinja2 reports for it.
 *
 * <p>Nothing here can be run, and nothing depends on the parser.
 */
@NullMarked
package dev.chora.jinja.ast;

import org.jspecify.annotations.NullMarked;
