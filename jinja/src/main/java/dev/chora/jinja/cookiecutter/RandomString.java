package dev.chora.jinja.cookiecutter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.PyCallable;
import dev.chora.jinja.Signature;
import dev.chora.jinja.python.Guard;
import dev.chora.jinja.python.Py;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/** {@code random_ascii_string(length, punctuation=False)}: letters that nobody can foretell, for secrets. */
final class RandomString implements PyCallable {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    @Override
    public Object call(Evaluation evaluation, Arguments arguments) {
        @Nullable
        Object[] values = Signature.of("random_ascii_string", "length")
                .with("punctuation", false)
                .bind(arguments);
        long length = Math.max(0, Py.index(values[0]));
        Guard.length(length, evaluation.environment().limits());
        String letters = Py.truth(values[1]) ? LETTERS + PUNCTUATION : LETTERS;
        SecureRandom random = new SecureRandom();
        StringBuilder text = new StringBuilder((int) length);
        for (long i = 0; i < length; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
