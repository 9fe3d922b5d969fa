/**
 * What CPython 3.11 knows of Unicode (version 14), where Java knows another version or nothing.
 *
 * <p>Properties of code points alone: no strings methods here.
 */
@NullMarked
package dev.chora.jinja.python.unicode;

import org.jspecify.annotations.NullMarked;
