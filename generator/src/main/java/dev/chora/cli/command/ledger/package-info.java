/** The commands of {@code chora ledger}: read the line, call {@code dev.chora.ledger}, print. */
@NullMarked
package dev.chora.cli.command.ledger;

import org.jspecify.annotations.NullMarked;
