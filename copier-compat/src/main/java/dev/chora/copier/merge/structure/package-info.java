/**
 * Merging by meaning: formats whose texts are read into a tree that keeps every byte, merged entry by entry, and written
 * back with comments, order and layout as they were. Used where merging lines fails. Nothing here knows of files or trees.
 */
@NullMarked
package dev.chora.copier.merge.structure;

import org.jspecify.annotations.NullMarked;
