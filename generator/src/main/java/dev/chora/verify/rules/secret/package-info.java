/** Secrets that stand in files: keys and tokens whose form leaves no doubt. */
@NullMarked
package dev.chora.verify.rules.secret;

import org.jspecify.annotations.NullMarked;
