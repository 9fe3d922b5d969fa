package dev.chora.copier.extension;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import org.jspecify.annotations.Nullable;

/** A filter that the helper applies. */
record RemoteFilter(PythonProcess process, String name) implements Filter {
    @Override
    public @Nullable Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        Request request = new Request("filter").with("name", name).arguments(value, true, arguments);
        return process.wire().decode(process.run(request, evaluation).get("value"));
    }
}
