/** What an engine tells about one container, read from {@code inspect} of Docker and Podman, and its log. */
@NullMarked
package dev.chora.docker.container;

import org.jspecify.annotations.NullMarked;
