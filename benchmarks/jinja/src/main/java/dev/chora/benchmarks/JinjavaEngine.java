package dev.chora.benchmarks;

import com.hubspot.jinjava.Jinjava;
import com.hubspot.jinjava.JinjavaConfig;
import com.hubspot.jinjava.interpret.Context;
import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.tree.Node;
import dev.chora.jinja.python.json.JsonText;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Jinjava with the settings that suit it best: parsed trees are kept, white space as in the other engines. */
final class JinjavaEngine implements Engine {
    private final Sources sources;
    private final Jinjava jinjava;
    private final Map<String, @Nullable Object> context;
    private final Map<String, Node> parsed = new HashMap<>();

    @SuppressWarnings("unchecked")
    JinjavaEngine(Sources sources) {
        this.sources = sources;
        this.jinjava = jinjava();
        this.context = (Map<String, @Nullable Object>) (Map<?, ?>) JsonText.loads(sources.text("context.json"));
    }

    private Jinjava jinjava() {
        Jinjava made = new Jinjava(JinjavaConfig.newBuilder()
                .withTrimBlocks(true)
                .withLstripBlocks(true)
                .withKeepTrailingNewline(true)
                .build());
        made.setResourceLocator((name, encoding, interpreter) -> sources.text(name));
        return made;
    }

    @Override
    public String render(String template) {
        JinjavaInterpreter interpreter = interpreter(jinjava);
        JinjavaInterpreter.pushCurrent(interpreter);
        try {
            Node tree = parsed.get(template);
            if (tree == null) {
                tree = interpreter.parse(sources.text(template));
                parsed.put(template, tree);
            }
            return interpreter.render(tree);
        } finally {
            JinjavaInterpreter.popCurrent();
        }
    }

    @Override
    public int parse(String template) {
        JinjavaInterpreter interpreter = interpreter(jinjava);
        JinjavaInterpreter.pushCurrent(interpreter);
        try {
            return interpreter.parse(sources.text(template)).getChildren().size();
        } finally {
            JinjavaInterpreter.popCurrent();
        }
    }

    @Override
    public String renderOnce(String template) {
        return jinjava.render(sources.text(template), context);
    }

    private JinjavaInterpreter interpreter(Jinjava engine) {
        return new JinjavaInterpreter(
                engine, new Context(engine.getGlobalContextCopy(), context), engine.getGlobalConfig());
    }
}
