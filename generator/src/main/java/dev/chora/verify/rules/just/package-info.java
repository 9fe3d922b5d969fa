/**
 * Justfiles: read as {@code just} reads them, then looked at for what nobody meant: lost variables, commands outside their
 * recipe. Reads files only; recipes are never run.
 */
@NullMarked
package dev.chora.verify.rules.just;

import org.jspecify.annotations.NullMarked;
