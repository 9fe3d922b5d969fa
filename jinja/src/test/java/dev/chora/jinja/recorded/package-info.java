/** Reads what scripts recorded from Python packages, one JSON object a line. */
@NullMarked
package dev.chora.jinja.recorded;

import org.jspecify.annotations.NullMarked;
