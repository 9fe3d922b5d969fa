/** Reads what other programs measured: reports of {@code chora verify}, exports of CI runs, reports of scanners. */
@NullMarked
package dev.chora.ledger.intake;

import org.jspecify.annotations.NullMarked;
