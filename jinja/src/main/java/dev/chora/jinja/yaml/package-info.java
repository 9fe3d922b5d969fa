/**
 * YAML written byte for byte as PyYAML 6 writes it, and the interface through which YAML is read.
 *
 * <p>Writing goes in three steps: {@link dev.chora.jinja.yaml.Representer} turns values into nodes,
 * {@link dev.chora.jinja.yaml.YamlEmitter} lays out the nodes, {@link dev.chora.jinja.yaml.ScalarWriter} writes the
 * scalars. Reading is left to a library that the embedding program brings.
 */
@NullMarked
package dev.chora.jinja.yaml;

import org.jspecify.annotations.NullMarked;
