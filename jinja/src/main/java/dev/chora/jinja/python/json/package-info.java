/**
 * JSON as Python's {@code json} module reads and writes it, to the byte.
 *
 * <p>Values alone: no files, no filters.
 */
@NullMarked
package dev.chora.jinja.python.json;

import org.jspecify.annotations.NullMarked;
