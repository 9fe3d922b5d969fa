package dev.chora.benchmarks;

import dev.chora.jinja.Environment;
import dev.chora.jinja.Syntax;
import dev.chora.jinja.python.json.JsonText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** This project's engine. */
final class ChoraEngine implements Engine {
    private final Sources sources;
    private final Environment environment;
    private final Map<String, @Nullable Object> context;

    @SuppressWarnings("unchecked")
    ChoraEngine(Sources sources) {
        this.sources = sources;
        this.environment = environment();
        this.context = (Map<String, @Nullable Object>) (Map<?, ?>) JsonText.loads(sources.text("context.json"));
    }

    private Environment environment() {
        return Environment.builder()
                .syntax(Syntax.DEFAULT
                        .withKeepTrailingNewline(true)
                        .withTrimBlocks(true)
                        .withLstripBlocks(true))
                .loader(sources::text)
                .build();
    }

    @Override
    public String render(String template) {
        return environment.template(template).render(context);
    }

    @Override
    public int parse(String template) {
        return environment.template(sources.text(template), null).hashCode();
    }

    @Override
    public String renderOnce(String template) {
        return environment().template(template).render(context);
    }
}
