/**
 * What exists while a template is rendered: context, frames, output, limits, and the objects that templates see, such
 * as {@code loop}, macros and imported modules.
 */
@NullMarked
package dev.chora.jinja.runtime;

import org.jspecify.annotations.NullMarked;
