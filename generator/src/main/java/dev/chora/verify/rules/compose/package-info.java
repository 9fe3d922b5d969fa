/**
 * Compose files: against a model of the Compose Specification, and for meaning. Reads files only; what {@code docker
 * compose config} says is merged by {@link dev.chora.verify.rules.compose.ComposeConfig}, started elsewhere.
 */
@NullMarked
package dev.chora.verify.rules.compose;

import org.jspecify.annotations.NullMarked;
