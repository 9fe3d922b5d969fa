/**
 * From a template and answers to a tree: names, contents, exclusions, links. Nothing is written to a destination here.
 */
@NullMarked
package dev.chora.copier.render;

import org.jspecify.annotations.NullMarked;
