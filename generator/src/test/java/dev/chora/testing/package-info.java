/** What tests share: whole runs of the program, approved files and trees. */
@NullMarked
package dev.chora.testing;

import org.jspecify.annotations.NullMarked;
