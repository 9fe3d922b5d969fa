/**
 * The image level: the production image and the test image are built, looked at, and the tests run in a container. What is
 * made has the name of the run and is removed by it.
 */
@NullMarked
package dev.chora.verify.image;

import org.jspecify.annotations.NullMarked;
