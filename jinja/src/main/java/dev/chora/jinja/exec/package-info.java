/**
 * Executable nodes: a template is a tree of them. Expressions give values, steps write into one buffer.
 *
 * <p>Nodes are immutable once compiled and hold no state of a rendering, so that threads share them.
 */
@NullMarked
package dev.chora.jinja.exec;

import org.jspecify.annotations.NullMarked;
