package dev.chora.copier.update;

import dev.chora.copier.tree.RenderedTree;
import java.util.Set;

/**
 * What one version of the template makes.
 *
 * @param questions names of its questions
 */
record RenderedVersion(RenderedTree tree, Set<String> questions) {}
