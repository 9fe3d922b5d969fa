package dev.chora.copier.extension;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Test;
import dev.chora.jinja.python.Py;
import org.jspecify.annotations.Nullable;

/** A test that the helper decides. */
record RemoteTest(PythonProcess process, String name) implements Test {
    @Override
    public boolean test(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        Request request = new Request("test").with("name", name).arguments(value, true, arguments);
        return Py.truth(process.run(request, evaluation).get("value"));
    }
}
