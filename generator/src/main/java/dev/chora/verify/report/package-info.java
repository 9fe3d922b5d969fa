/**
 * A report in the forms that other programs read: JSON of our own, JUnit XML, SARIF 2.1.0, and one HTML page. Texts for
 * terminals are made where the command line is known.
 */
@NullMarked
package dev.chora.verify.report;

import org.jspecify.annotations.NullMarked;
