/**
 * The program: commands, prompts and everything that is printed.
 */
@NullMarked
package dev.chora.cli;

import org.jspecify.annotations.NullMarked;
