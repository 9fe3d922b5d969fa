/**
 * The rules for Dockerfiles. A rule that hadolint has too bears its DL code and finds it on the same lines; those of our own
 * are CD rules. Each class holds the rules about one thing and looks at one file at a time.
 */
@NullMarked
package dev.chora.verify.rules.docker;

import org.jspecify.annotations.NullMarked;
