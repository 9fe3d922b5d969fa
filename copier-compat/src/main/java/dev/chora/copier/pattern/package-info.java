/** Path patterns with the meaning that Copier gets from the Python package {@code pathspec}. */
@NullMarked
package dev.chora.copier.pattern;

import org.jspecify.annotations.NullMarked;
