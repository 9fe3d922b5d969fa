package dev.chora.verify.dockerfile;

/**
 * Something that makes BuildKit refuse the file.
 *
 * @param line from 1
 * @param message what is wrong, in one sentence without a full stop
 */
public record Problem(int line, String message) {}
