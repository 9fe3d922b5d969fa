/**
 * A small language for the shapes of configuration files (which keys, of which types, where), and the check of a YAML
 * tree against such a model. The models themselves are texts beside the rules that use them.
 */
@NullMarked
package dev.chora.verify.rules.model;

import org.jspecify.annotations.NullMarked;
