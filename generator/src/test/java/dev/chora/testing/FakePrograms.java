package dev.chora.testing;

import dev.chora.engine.Call;
import dev.chora.engine.Conversation;
import dev.chora.engine.Programs;
import dev.chora.engine.Ran;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Programs that answer as they were told: the longest beginning of the command line that is known decides. */
public final class FakePrograms implements Programs {
    private final Map<String, Function<Call, Ran>> answers = new LinkedHashMap<>();
    private final List<String> calls = new ArrayList<>();

    /** What every command line with this beginning writes to standard output, with exit code 0. */
    public FakePrograms answer(String beginning, String out) {
        return answer(beginning, 0, out, "");
    }

    public FakePrograms answer(String beginning, int exit, String out, String err) {
        return answer(beginning, call -> new Ran(call.line(), exit, out, err, Duration.ofMillis(1)));
    }

    public FakePrograms answer(String beginning, Function<Call, Ran> how) {
        answers.put(beginning, how);
        return this;
    }

    /** The command lines so far. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public @Nullable Path find(String name) {
        for (String known : answers.keySet()) {
            if (known.equals(name) || known.startsWith(name + " ")) {
                return Path.of("/usr/bin", name);
            }
        }
        return null;
    }

    @Override
    public Ran run(Call call) {
        String line = String.join(" ", call.arguments());
        calls.add(line);
        String best = null;
        for (String known : answers.keySet()) {
            if (line.startsWith(known) && (best == null || known.length() > best.length())) {
                best = known;
            }
        }
        return best == null
                ? new Ran(call.line(), 127, "", "not expected: " + line, Duration.ZERO)
                : answers.get(best).apply(call);
    }

    @Override
    public @Nullable Conversation converse(Call call) {
        return null;
    }
}
