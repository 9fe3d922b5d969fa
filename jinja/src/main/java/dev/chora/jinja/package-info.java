/**
 * The public face of the Jinja2 engine: environment, template, context, loaders and errors.
 *
 * <p>Nothing here knows about files on disk beyond a loader, about Copier, or about YAML libraries; this module depends
 * on the JDK alone.
 */
@NullMarked
package dev.chora.jinja;

import org.jspecify.annotations.NullMarked;
