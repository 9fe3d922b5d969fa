/**
 * The file copier.yml: reading it as PyYAML does, its settings, its questions as written. Nothing is rendered here.
 */
@NullMarked
package dev.chora.copier.config;

import org.jspecify.annotations.NullMarked;
