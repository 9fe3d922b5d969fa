/**
 * Syntax tree to executable nodes: every name gets its slot, every filter and test is looked up.
 *
 * <p>Scopes follow Jinja2's compiler step by step, since its scoping is defined by what that compiler does; so do the
 * lines that errors are reported on.
 */
@NullMarked
package dev.chora.jinja.compile;

import org.jspecify.annotations.NullMarked;
