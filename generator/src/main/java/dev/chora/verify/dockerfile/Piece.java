package dev.chora.verify.dockerfile;

/**
 * One physical line's share of a continued instruction.
 *
 * @param offset where it begins in the joined text
 * @param line from 1
 */
record Piece(int offset, int line) {}
