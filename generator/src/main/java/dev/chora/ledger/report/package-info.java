/**
 * Works a report out of the lines of a ledger: sections of tables and charts as data. What was not measured is a value of
 * its own, never a zero. How a report looks is decided in {@code page}.
 */
@NullMarked
package dev.chora.ledger.report;

import org.jspecify.annotations.NullMarked;
