/** Writes a report down: as Markdown, as JSON, as one HTML page, as a few lines for a terminal. Decides nothing about figures. */
@NullMarked
package dev.chora.ledger.page;

import org.jspecify.annotations.NullMarked;
