/**
 * What a build sends to the engine: the files of a folder after .dockerignore, exactly as Docker reads it (moby's
 * patternmatcher), their sizes, and the secrets among them.
 */
@NullMarked
package dev.chora.verify.rules.context;

import org.jspecify.annotations.NullMarked;
