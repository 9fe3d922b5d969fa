/** Adoption put to the test: projects with known answers, whole and damaged. */
@NullMarked
package dev.chora.adopt;

import org.jspecify.annotations.NullMarked;
