package dev.chora.adopt;

/**
 * A place of the project that speaks for an answer.
 *
 * @param file path from the folder of the project, with forward slashes
 * @param line from 1; 0 when the file as a whole speaks, by being there or by being absent
 */
public record Evidence(String file, int line) {}
