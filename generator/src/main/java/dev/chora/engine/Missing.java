package dev.chora.engine;

/**
 * A program that is not there, or does not answer.
 *
 * @param what its name for people
 * @param why what was seen
 * @param advice how to get it on this operating system
 */
public record Missing(String what, String why, String advice) {}
