/**
 * Python's ways of making text of values: float repr, {@code format()} and its mini-language, {@code str.format},
 * {@code %} formatting.
 *
 * <p>No date formats here, and no template syntax.
 */
@NullMarked
package dev.chora.jinja.python.format;

import org.jspecify.annotations.NullMarked;
