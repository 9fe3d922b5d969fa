/**
 * The methods of Python's builtin types, by name: what {@code 'x'.upper} gives.
 *
 * <p>Reached through {@code Attributes} alone; nothing here knows templates or filters.
 */
@NullMarked
package dev.chora.jinja.python.method;

import org.jspecify.annotations.NullMarked;
