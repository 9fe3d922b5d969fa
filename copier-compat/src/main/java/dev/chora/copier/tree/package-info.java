/**
 * Trees of files as values: what was rendered, what a project holds. No rendering and no writing here.
 */
@NullMarked
package dev.chora.copier.tree;

import org.jspecify.annotations.NullMarked;
