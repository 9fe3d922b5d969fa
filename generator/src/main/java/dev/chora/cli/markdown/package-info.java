/**
 * Markdown as a terminal shows it: wrapped to its width, with colours where they are wanted, page by page where it is long.
 * Knows nothing of what the texts are about.
 */
@NullMarked
package dev.chora.cli.markdown;

import org.jspecify.annotations.NullMarked;
