/**
 * Python without Python: sources are cut into tokens and lines by the rules of the language's reference, as far as that can
 * be said without doubt, and what pyproject.toml and imports name is looked for. Nothing is ever run or imported.
 */
@NullMarked
package dev.chora.verify.rules.python;

import org.jspecify.annotations.NullMarked;
