/**
 * YAML 1.1 as PyYAML's safe loader reads it: the same scalars become the same Python values, the last of several equal keys
 * wins, merge keys merge. Knows nothing of Copier.
 */
@NullMarked
package dev.chora.copier.yaml;

import org.jspecify.annotations.NullMarked;
