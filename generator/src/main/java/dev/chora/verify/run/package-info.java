/**
 * The run level: the container and the compose stack are started as the project says, asked, restarted and stopped. Names,
 * ports and volumes are those of the run alone, so that nothing of the person's own is touched.
 */
@NullMarked
package dev.chora.verify.run;

import org.jspecify.annotations.NullMarked;
