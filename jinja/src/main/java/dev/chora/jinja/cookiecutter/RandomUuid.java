package dev.chora.jinja.cookiecutter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.PyCallable;
import dev.chora.jinja.Signature;
import java.util.UUID;

/** {@code uuid4()}: a random UUID (RFC 9562). */
final class RandomUuid implements PyCallable {
    @Override
    public Object call(Evaluation evaluation, Arguments arguments) {
        Signature.of("uuid4").bind(arguments);
        return UUID.randomUUID().toString();
    }
}
