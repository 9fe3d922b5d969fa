/**
 * Tries a template out: which combinations of answers there are, what a template makes of each, and whether old projects
 * come to the newest version. Returns records; the edge prints and says how a project is verified.
 */
@NullMarked
package dev.chora.matrix;

import org.jspecify.annotations.NullMarked;
