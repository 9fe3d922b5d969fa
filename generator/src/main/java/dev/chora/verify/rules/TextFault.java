package dev.chora.verify.rules;

/** A text that is not what its name says, with the place as an offset; thrown by readers and caught by their checks. */
public final class TextFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final int at;

    /**
     * A fault.
     *
     * @param at offset of the character, from 0
     */
    public TextFault(int at, String message) {
        super(message, null, false, false);
        this.at = at;
    }

    /** Offset of the character, from 0. */
    public int at() {
        return at;
    }

    /** What is wrong. */
    public String said() {
        return String.valueOf(getMessage());
    }
}
