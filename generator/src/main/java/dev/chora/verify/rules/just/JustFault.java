package dev.chora.verify.rules.just;

/** A text that is no justfile, with the place as an offset. */
final class JustFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final int at;

    JustFault(int at, String message) {
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
