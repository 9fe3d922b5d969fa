package dev.chora.copier.extension;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.Undefined;
import dev.chora.jinja.python.json.JsonStyle;
import dev.chora.jinja.python.json.JsonText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A running helper: one request after the other, each answered by one reply. */
final class PythonProcess implements AutoCloseable {
    private static final String SCRIPT = "helper.py";

    private final String program;
    private final Process process;
    private final OutputStream requests;
    private final BufferedReader replies;
    private final Wire wire = new Wire(this);

    private PythonProcess(String program, Process process) {
        this.program = program;
        this.process = process;
        this.requests = process.getOutputStream();
        this.replies = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Starts a helper in the working folder. It reads the script from its standard input, where requests follow.
     *
     * @throws IOException when the program cannot be run
     */
    static PythonProcess start(String program, Path folder, Map<String, String> environment) throws IOException {
        String script = script();
        String run = "import sys; exec(compile(sys.stdin.read(" + script.length() + "), 'helper', 'exec'))";
        List<String> command = List.of(program, "-X", "utf8", "-c", run);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        PythonProcess helper = new PythonProcess(program, builder.start());
        helper.requests.write(script.getBytes(StandardCharsets.UTF_8));
        helper.requests.flush();
        return helper;
    }

    private static String script() throws IOException {
        try (InputStream in = PythonProcess.class.getResourceAsStream(SCRIPT)) {
            if (in == null) {
                throw new IOException("the helper script is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }

    String program() {
        return program;
    }

    Wire wire() {
        return wire;
    }

    /**
     * Has a request worked on.
     *
     * @param evaluation answers the helper's questions for variables; null when there are none
     * @throws TemplateException with the error that the extension raised
     */
    Map<?, ?> run(Request request, @Nullable Evaluation evaluation) {
        Map<?, ?> reply = exchange(request.fields());
        while (reply.containsKey("ask")) {
            Map<String, @Nullable Object> answer = new LinkedHashMap<>();
            Object value = evaluation == null ? null : evaluation.resolve(Py.str(reply.get("ask")));
            if (evaluation != null && !(value instanceof Undefined)) {
                answer.put("value", Wire.encode(value));
            }
            reply = exchange(answer);
        }
        if (reply.containsKey("error")) {
            throw failure(reply);
        }
        return reply;
    }

    /** Sends one line and reads one. */
    private Map<?, ?> exchange(Map<String, @Nullable Object> message) {
        try {
            requests.write((JsonText.dumps(message, JsonStyle.DEFAULT) + "\n").getBytes(StandardCharsets.UTF_8));
            requests.flush();
        } catch (IOException e) {
            // The helper is gone; its last words may still be there to read.
        }
        return reply();
    }

    /** Reads the next reply. */
    private Map<?, ?> reply() {
        try {
            String line = replies.readLine();
            if (line != null && JsonText.loads(line) instanceof Map<?, ?> reply) {
                return reply;
            }
        } catch (IOException e) {
            // As if it had ended: the pipe is broken.
        }
        throw new CopierException(
                ErrorKind.EXTENSION,
                "The Python process that runs the template's Jinja extensions ended before it answered (" + program
                        + ")",
                "What it printed before may say why.");
    }

    private static TemplateException failure(Map<?, ?> reply) {
        String name = Py.str(reply.get("error"));
        for (dev.chora.jinja.ErrorKind kind : dev.chora.jinja.ErrorKind.values()) {
            if (kind.pythonName().equals(name)) {
                return new TemplateException(kind, Py.str(reply.get("message")));
            }
        }
        return new TemplateException(dev.chora.jinja.ErrorKind.RUNTIME_ERROR, Py.str(reply.get("told")));
    }

    @Override
    public void close() {
        try {
            requests.close();
            replies.close();
        } catch (IOException e) {
            // It ends all the same.
        }
        process.destroy();
    }
}
