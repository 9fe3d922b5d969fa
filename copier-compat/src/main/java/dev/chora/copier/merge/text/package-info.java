/**
 * Differences and three-way merges of texts, line by line, in the way of git: the same lines are paired, the same regions
 * conflict. Works on bytes, knows nothing of files, trees or formats, and decides without writing.
 *
 * <p>JGit's diff pairs other lines than git where several pairings are equally short, so that its merges conflict in other
 * places; the algorithms here follow git's choices instead, which property tests hold against the real program.
 */
@NullMarked
package dev.chora.copier.merge.text;

import org.jspecify.annotations.NullMarked;
