/**
 * Where templates come from: folders, git repositories near and far, bundles and the templates that ship with the
 * program. It finds a version and lays out its files; it renders nothing and writes nothing outside the cache and
 * temporary folders.
 */
@NullMarked
package dev.chora.copier.source;

import org.jspecify.annotations.NullMarked;
