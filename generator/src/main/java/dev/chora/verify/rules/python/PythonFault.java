package dev.chora.verify.rules.python;

/** A text that is no Python, with the place as an offset. */
final class PythonFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final int at;

    PythonFault(int at, String message) {
        super(message, null, false, false);
        this.at = at;
    }

    int at() {
        return at;
    }

    String said() {
        return String.valueOf(getMessage());
    }
}
