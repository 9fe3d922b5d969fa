/** Finds the mistakes of template authors, as data with places. Nothing is rendered, asked or written. */
@NullMarked
package dev.chora.copier.lint;

import org.jspecify.annotations.NullMarked;
