package dev.chora.verify.rules.parse;

/**
 * What is wrong with a text.
 *
 * @param twice whether a key or a table is there twice; else the text cannot be read
 * @param line from 1
 * @param column from 1; 0 when it is not known
 * @param message in one sentence without a full stop
 */
record ParseFault(boolean twice, int line, int column, String message) {}
