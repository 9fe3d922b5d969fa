package dev.chora.jinja.runtime;

/** A compiled body: statements that write. */
@FunctionalInterface
public interface Code {
    /** Runs the statements in a frame. */
    void run(Frame frame, Output out);
}
