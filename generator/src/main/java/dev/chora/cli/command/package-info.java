/**
 * One class per command: its options, and how a parsed command line becomes a request to the library. No command decides
 * anything about templates, merges or files by itself.
 */
@NullMarked
package dev.chora.cli.command;

import org.jspecify.annotations.NullMarked;
