/**
 * The filters and functions of cookiecutter's own Jinja extensions, which Copier templates use too. Its {@code now} tag
 * is that of the engine, its {@code slugify} that of {@link dev.chora.jinja.slug}.
 */
@NullMarked
package dev.chora.jinja.cookiecutter;

import org.jspecify.annotations.NullMarked;
