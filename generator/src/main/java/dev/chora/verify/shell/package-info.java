/**
 * POSIX shell, with what bash adds and people use, read far enough to know which commands a script runs with which words, and
 * whether its words and blocks are closed (POSIX.1-2017, Shell Command Language). Nothing here judges or runs anything.
 */
@NullMarked
package dev.chora.verify.shell;

import org.jspecify.annotations.NullMarked;
