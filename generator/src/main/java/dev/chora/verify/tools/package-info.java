/**
 * Linters of others at the static level: started when they are installed, and what they find beyond our own checks is added.
 * They only read the project.
 */
@NullMarked
package dev.chora.verify.tools;

import org.jspecify.annotations.NullMarked;
