/** Why a container does not do what it should: rules look at what is known about it and name cause and cure. */
@NullMarked
package dev.chora.docker.diagnose;

import org.jspecify.annotations.NullMarked;
