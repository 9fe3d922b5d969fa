/**
 * The program: where it starts, what it exits with, and the streams it talks through.
 *
 * <p>Commands live in {@code command}, texts for people in {@code report}, questions on a terminal in {@code prompt}. The
 * libraries below decide and return data; only this module prints, prompts and exits.
 */
@NullMarked
package dev.chora.cli;

import org.jspecify.annotations.NullMarked;
