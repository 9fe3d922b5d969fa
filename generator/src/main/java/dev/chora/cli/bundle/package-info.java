/**
 * The templates that ship with the program, as folders on disk: those of a checkout as they are, those of a lone jar laid
 * out once in the cache.
 */
@NullMarked
package dev.chora.cli.bundle;

import org.jspecify.annotations.NullMarked;
