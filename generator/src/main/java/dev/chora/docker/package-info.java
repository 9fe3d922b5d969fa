/**
 * Help with Docker and Podman: what an engine has and what services need, why a container fails, texts that explain. Reads
 * and decides; nothing here prints, prompts or knows the command line, {@code dev.chora.cli} does.
 */
@NullMarked
package dev.chora.docker;

import org.jspecify.annotations.NullMarked;
