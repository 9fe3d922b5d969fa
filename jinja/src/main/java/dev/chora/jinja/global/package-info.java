/**
 * Global functions of Jinja2 that make something of their own. Those that keep state while a template runs (cycler,
 * joiner, namespace) belong to the runtime.
 */
@NullMarked
package dev.chora.jinja.global;

import org.jspecify.annotations.NullMarked;
