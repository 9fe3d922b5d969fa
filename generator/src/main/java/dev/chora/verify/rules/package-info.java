/**
 * The static level: the files of a project as text, and the checks that read them. A check sees only {@link
 * dev.chora.verify.rules.ProjectFiles}, starts no program and writes nothing.
 */
@NullMarked
package dev.chora.verify.rules;

import org.jspecify.annotations.NullMarked;
