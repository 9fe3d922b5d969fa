/**
 * The build level: the Python project is installed for development, checked, tested, packed, and its wheel is installed and
 * used in a fresh environment. Works in the copy of the project alone.
 */
@NullMarked
package dev.chora.verify.build;

import org.jspecify.annotations.NullMarked;
