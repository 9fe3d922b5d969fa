package dev.chora.copier.question;

/** An answer that does not fit its question; the message says why, for the person who gave it. */
class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message, null, false, false);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
