package dev.chora.verify.rules.shell;

/** A text that is no script, with the place as an offset. */
final class ShellFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final int at;

    ShellFault(int at, String message) {
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
