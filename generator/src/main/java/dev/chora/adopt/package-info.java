/**
 * Finds out which version of a template and which answers a project was made from, when it has no answers file: by trying
 * versions and answers out and comparing what they make with what is there. Everything is returned as data; nothing here
 * prints or prompts, and only {@link dev.chora.adopt.AdoptOperation} writes, one file.
 */
@NullMarked
package dev.chora.adopt;

import org.jspecify.annotations.NullMarked;
