/**
 * Texts for people: errors, help, what a run did. Turns records of the library into lines; decides nothing.
 */
@NullMarked
package dev.chora.cli.report;

import org.jspecify.annotations.NullMarked;
