/** The commands of {@code chora template}, for those who write templates. They parse their line, call, and print. */
@NullMarked
package dev.chora.cli.command.template;

import org.jspecify.annotations.NullMarked;
