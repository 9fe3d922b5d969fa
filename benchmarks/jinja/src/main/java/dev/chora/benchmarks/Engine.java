package dev.chora.benchmarks;

/** What the benchmark asks of an engine. Templates are named by file. */
interface Engine {
    /** Renders a template that was parsed before. */
    String render(String template);

    /** Parses a template and forgets it; returns something of it, so that the work cannot be left out. */
    int parse(String template);

    /** Parses and renders with nothing known from before. */
    String renderOnce(String template);
}
