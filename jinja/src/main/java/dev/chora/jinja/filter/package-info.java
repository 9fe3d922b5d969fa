/**
 * Jinja2's builtin filters, one class each or one for a close family, found by name through {@link
 * dev.chora.jinja.filter.BuiltinFilters}.
 *
 * <p>A filter is made when a template first names it. No regular expression is compiled, no table is read before the
 * value at hand needs it. Python's operations on values are in {@link dev.chora.jinja.python}, not here.
 */
@NullMarked
package dev.chora.jinja.filter;

import org.jspecify.annotations.NullMarked;
