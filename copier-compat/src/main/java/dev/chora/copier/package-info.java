/**
 * Copier's semantics as a library: it decides and returns data, and never prints or prompts.
 */
@NullMarked
package dev.chora.copier;

import org.jspecify.annotations.NullMarked;
