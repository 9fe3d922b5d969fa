/**
 * Python's {@code re} on {@link java.util.regex}: patterns and replacement templates are parsed as Python 3.11 parses
 * them, with its errors, and written again in Java's syntax.
 *
 * <p>Matching is charged: a pattern that backtracks without end stops with a limit error instead of hanging. No filters
 * and no template syntax here.
 */
@NullMarked
package dev.chora.jinja.regex;

import org.jspecify.annotations.NullMarked;
