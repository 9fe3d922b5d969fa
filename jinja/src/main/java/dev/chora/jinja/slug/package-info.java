/**
 * Slugs for file and package names, as python-slugify makes them: the {@code slugify} filter of cookiecutter's extension
 * and of others.
 *
 * <p>Letters are turned into ASCII by a table of our own ({@link dev.chora.jinja.slug.Transliteration} says for which
 * scripts).
 */
@NullMarked
package dev.chora.jinja.slug;

import org.jspecify.annotations.NullMarked;
