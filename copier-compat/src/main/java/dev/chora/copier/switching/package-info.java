/**
 * What a template says about projects of other templates ({@code _migrate_from}): which ones it knows, and how their
 * answers become answers to its own questions. Reads and decides; finding templates, merging and writing are
 * {@code update}'s.
 */
@NullMarked
package dev.chora.copier.switching;

import org.jspecify.annotations.NullMarked;
