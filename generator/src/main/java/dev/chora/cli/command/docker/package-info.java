/** The commands of {@code chora docker}: one class each, with its options and how its line becomes a request. */
@NullMarked
package dev.chora.cli.command.docker;

import org.jspecify.annotations.NullMarked;
