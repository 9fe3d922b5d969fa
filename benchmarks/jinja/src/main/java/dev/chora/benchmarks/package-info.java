/**
 * Measures the template engine next to its peers; run by {@code benchmarks/jinja/run}.
 *
 * <p>Nothing here is shipped.
 */
@NullMarked
package dev.chora.benchmarks;

import org.jspecify.annotations.NullMarked;
