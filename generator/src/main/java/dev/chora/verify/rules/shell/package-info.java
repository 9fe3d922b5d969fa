/**
 * Shell scripts: read with the grammar of the shell, so that what {@code bash -n} would refuse is found without a shell. What
 * shellcheck says is merged by {@link dev.chora.verify.rules.shell.Shellcheck}, started elsewhere.
 */
@NullMarked
package dev.chora.verify.rules.shell;

import org.jspecify.annotations.NullMarked;
