/**
 * The proof that a project works: what was looked at, what ran, what was found, as data. Checks live in packages below
 * this one, by level. Nothing here prints, prompts or knows the command line; the edge in {@code dev.chora.cli} does.
 */
@NullMarked
package dev.chora.verify;

import org.jspecify.annotations.NullMarked;
