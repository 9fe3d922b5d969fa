/** All steps of all levels, in their order. The one place that knows every level. */
@NullMarked
package dev.chora.verify.suite;

import org.jspecify.annotations.NullMarked;
