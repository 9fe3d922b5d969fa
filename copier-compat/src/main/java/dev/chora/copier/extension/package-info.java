/**
 * Jinja extensions that are written in Python: they run in one helper process of Python, and what they add to templates is
 * forwarded to it. To be used only for templates that are trusted.
 */
@NullMarked
package dev.chora.copier.extension;

import org.jspecify.annotations.NullMarked;
