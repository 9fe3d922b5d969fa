package dev.chora.jinja.compile;

/** Whether output is escaped at the point being compiled. */
final class EscapeMode {
    boolean on;
    /** Whether only the rendering knows. */
    boolean dynamic;

    EscapeMode(boolean on) {
        this.on = on;
    }
}
