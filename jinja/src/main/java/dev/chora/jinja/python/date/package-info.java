/**
 * The values of Python's {@code datetime} module.
 *
 * <p>No format codes here: {@code strftime} belongs to {@code dev.chora.jinja.time}.
 */
@NullMarked
package dev.chora.jinja.python.date;

import org.jspecify.annotations.NullMarked;
