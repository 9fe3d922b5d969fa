/**
 * Source text to tokens: delimiters, white space control, line statements, literals.
 *
 * <p>The lexer works on demand, so that of two faults the one that comes first in the source is reported, as Jinja2
 * does. Nothing here knows what tokens mean together.
 */
@NullMarked
package dev.chora.jinja.lexer;

import org.jspecify.annotations.NullMarked;
