package dev.chora.jinja.conformance;

/**
 * How a case went.
 *
 * @param expected what Jinja2 gave, for people
 * @param actual what this engine gave, for people
 */
public record CaseResult(String id, String area, boolean passed, String expected, String actual) {}
