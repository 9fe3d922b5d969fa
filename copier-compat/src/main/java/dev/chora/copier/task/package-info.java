/**
 * Tasks and migrations of a template, and whether they may run.
 */
@NullMarked
package dev.chora.copier.task;

import org.jspecify.annotations.NullMarked;
