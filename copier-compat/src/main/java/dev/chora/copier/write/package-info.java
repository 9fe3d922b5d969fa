/**
 * The destination: comparing, staging, and putting everything in place or nothing. No rendering here.
 */
@NullMarked
package dev.chora.copier.write;

import org.jspecify.annotations.NullMarked;
