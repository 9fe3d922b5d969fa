/** Whether a project is behind its template. */
@NullMarked
package dev.chora.copier.check;

import org.jspecify.annotations.NullMarked;
