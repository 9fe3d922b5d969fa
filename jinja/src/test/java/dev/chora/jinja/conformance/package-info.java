/**
 * Cases recorded from real Jinja2, one JSON object a line, and what this engine makes of them.
 *
 * <p>A case has id, area, template and context; optionally envops, templates and extensions; and what is expected: output
 * and yield, or error class and line.
 */
@NullMarked
package dev.chora.jinja.conformance;

import org.jspecify.annotations.NullMarked;
