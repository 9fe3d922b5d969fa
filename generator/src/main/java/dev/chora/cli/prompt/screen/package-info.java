/**
 * The terminal: which key was pressed, and lines painted in place. Knows nothing of questions.
 */
@NullMarked
package dev.chora.cli.prompt.screen;

import org.jspecify.annotations.NullMarked;
