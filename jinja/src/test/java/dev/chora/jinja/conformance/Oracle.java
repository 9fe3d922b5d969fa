package dev.chora.jinja.conformance;

import dev.chora.jinja.python.PyDict;
import dev.chora.jinja.python.json.JsonStyle;
import dev.chora.jinja.python.json.JsonText;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Real Jinja2 in one Python process: a case goes in as a line of JSON, what it expects comes back. */
final class Oracle implements AutoCloseable {
    private final Process process;
    private final BufferedWriter in;
    private final BufferedReader out;

    private Oracle(Process process) {
        this.process = process;
        this.in = process.outputWriter(StandardCharsets.UTF_8);
        this.out = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts it; null when this Python cannot run it. */
    static @Nullable Oracle start(String python) {
        try {
            ProcessBuilder builder = new ProcessBuilder(
                    python, Path.of("src/test/conformance/oracle.py").toString());
            builder.environment().put("PYTHONHASHSEED", "0");
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
            Oracle oracle = new Oracle(builder.start());
            return oracle.ask("{{ 1 }}", Map.of()) == null ? null : oracle;
        } catch (IOException cannotStart) {
            return null;
        }
    }

    /** What real Jinja2 gives for a template; null when it gives nothing that can be compared. */
    @Nullable
    Map<String, @Nullable Object> ask(String template, Map<String, ?> context) {
        PyDict request = new PyDict();
        request.put("template", template);
        request.put("context", context);
        try {
            in.write(JsonText.dumps(request, JsonStyle.DEFAULT));
            in.newLine();
            in.flush();
            String line = out.readLine();
            return line == null ? null : answer(line);
        } catch (IOException gone) {
            return null;
        }
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Map<String, @Nullable Object> answer(String line) {
        Map<String, @Nullable Object> answer = (Map<String, @Nullable Object>) JsonText.loads(line);
        return answer == null || answer.containsKey("unusable") ? null : answer;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
