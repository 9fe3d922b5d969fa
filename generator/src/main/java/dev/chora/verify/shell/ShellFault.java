package dev.chora.verify.shell;

/**
 * What makes a shell refuse a script.
 *
 * @param offset where in the script
 * @param message what is wrong, in one sentence without a full stop
 */
public record ShellFault(int offset, String message) {}
