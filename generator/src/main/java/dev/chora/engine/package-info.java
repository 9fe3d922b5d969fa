/**
 * Programs of the machine, run with care, and the container engine that is found among them. Engines are talked to through
 * their command lines, since that is what people have and what works with contexts, remote hosts and credential helpers
 * as they set them up. Returns records; nothing here prints, prompts or knows what a result is for.
 */
@NullMarked
package dev.chora.engine;

import org.jspecify.annotations.NullMarked;
