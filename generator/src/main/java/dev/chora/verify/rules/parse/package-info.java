/** Whether YAML, TOML, JSON and INI files can be read, and hold each key once. What they mean is looked at elsewhere. */
@NullMarked
package dev.chora.verify.rules.parse;

import org.jspecify.annotations.NullMarked;
