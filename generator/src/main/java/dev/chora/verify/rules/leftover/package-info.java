/** What tools left behind: template markers, merge conflicts, rejected hunks; and links between documents that lead nowhere. */
@NullMarked
package dev.chora.verify.rules.leftover;

import org.jspecify.annotations.NullMarked;
