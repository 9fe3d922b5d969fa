/**
 * The three-way merge of trees: from what the old template version made, what the new one makes and what the project has,
 * a plan of what becomes of every file. Decides and returns data; reads no project, writes nothing, asks nobody.
 */
@NullMarked
package dev.chora.copier.merge;

import org.jspecify.annotations.NullMarked;
