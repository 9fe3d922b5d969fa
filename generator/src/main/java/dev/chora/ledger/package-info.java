/**
 * The ledger of a team: what its projects are, what was measured of them, what happened to them, as lines that are only
 * ever added. Reading projects is in {@code scan}, reading the output of other programs in {@code intake}, working out
 * a report in {@code report}, writing it down in {@code page}. Nothing here prints or knows the command line.
 */
@NullMarked
package dev.chora.ledger;

import org.jspecify.annotations.NullMarked;
