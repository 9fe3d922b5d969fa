/**
 * Tokens to the syntax tree, tag by tag as Jinja2's parser does, the tags of extensions included.
 *
 * <p>Checks the form of a template alone: whether filters, tests and names exist is not asked here.
 */
@NullMarked
package dev.chora.jinja.parser;

import org.jspecify.annotations.NullMarked;
