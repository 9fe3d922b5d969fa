/** Docker files for a project: rendered from the bundled template, or made from a few values. Nothing is written here. */
@NullMarked
package dev.chora.docker.files;

import org.jspecify.annotations.NullMarked;
