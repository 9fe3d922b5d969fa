package dev.chora.ledger;

/** A field of a JSON object is missing or of another type than it must be. */
public final class FieldException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message which field, and what is wrong with it
     */
    public FieldException(String message) {
        super(message, null, false, false);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
