/**
 * Reading git repositories with few classes: refs, objects, descriptions, trees. JGit and the git program stand behind
 * it for what that cannot read. Nothing here knows what a template is.
 */
@NullMarked
package dev.chora.copier.git;

import org.jspecify.annotations.NullMarked;
