/** JSON Schemas (draft 2020-12), for editors and for scripts that write answers. */
@NullMarked
package dev.chora.copier.schema;

import org.jspecify.annotations.NullMarked;
