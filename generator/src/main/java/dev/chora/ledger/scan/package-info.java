/** Reads projects and tells what they are. Nothing here runs a program or writes; a file that is wrong is told as data. */
@NullMarked
package dev.chora.ledger.scan;

import org.jspecify.annotations.NullMarked;
