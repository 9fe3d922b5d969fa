/**
 * Updating a project to another version of its template: what the project is, what a merge makes of it, writing that down
 * so that no crash can leave it half done, and taking it back. Decides nothing about contents: that is the merge's part.
 */
@NullMarked
package dev.chora.copier.update;

import org.jspecify.annotations.NullMarked;
