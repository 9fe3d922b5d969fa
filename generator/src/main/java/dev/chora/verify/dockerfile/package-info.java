/**
 * A Dockerfile as data: its instructions with their lines, its stages, its variables, read the way BuildKit's Dockerfile
 * frontend reads them (Dockerfile reference, docs.docker.com/reference/dockerfile). Reading never fails: what cannot be read is
 * a {@link dev.chora.verify.dockerfile.Problem} of the result. Nothing here judges; rules do that elsewhere.
 */
@NullMarked
package dev.chora.verify.dockerfile;

import org.jspecify.annotations.NullMarked;
