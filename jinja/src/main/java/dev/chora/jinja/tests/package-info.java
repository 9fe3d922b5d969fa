/**
 * Jinja2's builtin tests ({@code value is name}), found by name through {@link dev.chora.jinja.tests.BuiltinTests}.
 *
 * <p>Only tests: what they ask of values is in {@link dev.chora.jinja.python}.
 */
@NullMarked
package dev.chora.jinja.tests;

import org.jspecify.annotations.NullMarked;
