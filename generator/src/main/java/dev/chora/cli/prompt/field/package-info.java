/**
 * What a person types an answer into: one class per kind of field. A field takes keys and gives lines to show; it neither
 * reads nor writes a terminal, so that tests can press keys and look at the lines.
 */
@NullMarked
package dev.chora.cli.prompt.field;

import org.jspecify.annotations.NullMarked;
