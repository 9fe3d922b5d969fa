/** Shell completion: what may follow the words typed so far, and the scripts that ask for it. */
@NullMarked
package dev.chora.cli.complete;

import org.jspecify.annotations.NullMarked;
