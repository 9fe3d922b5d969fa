/** Version numbers as Python reads and orders them (PEP 440). No git, no files. */
@NullMarked
package dev.chora.copier.version;

import org.jspecify.annotations.NullMarked;
