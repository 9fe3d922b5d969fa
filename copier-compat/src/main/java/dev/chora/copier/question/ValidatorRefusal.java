package dev.chora.copier.question;

/** A refusal in the words of the template's own validator. */
final class ValidatorRefusal extends Refusal {
    private static final long serialVersionUID = 1L;

    ValidatorRefusal(String words) {
        super(words);
    }
}
