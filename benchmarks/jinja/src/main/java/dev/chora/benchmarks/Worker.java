package dev.chora.benchmarks;

import dev.chora.jinja.python.json.JsonStyle;
import dev.chora.jinja.python.json.JsonText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Measures one engine on demand: reads lines {@code case mode milliseconds} and answers {@code operations cpu_ns}, the
 * processor time of this thread, so that other work on the machine and the compiler's own threads do not count.
 */
public final class Worker {
    private final Engine engine;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private int sink;

    private Worker(Engine engine) {
        this.engine = engine;
    }

    /** Serves standard input. Arguments: {@code chora} or {@code jinjava}, and the folder of templates. */
    public static void main(String[] arguments) throws IOException {
        Sources sources = new Sources(Path.of(arguments[1]));
        Engine engine = arguments[0].equals("chora") ? new ChoraEngine(sources) : new JinjavaEngine(sources);
        new Worker(engine).serve();
    }

    private void serve() throws IOException {
        out.println("ready " + System.getProperty("java.version"));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ", -1);
            String template = template(words[0]);
            if (words[1].equals("output")) {
                out.println(JsonText.dumps(engine.render(template), JsonStyle.DEFAULT));
            } else {
                measure(template, words[1], Long.parseLong(words[2]) * 1_000_000);
            }
        }
    }

    private void measure(String template, String mode, long nanoseconds) {
        long operations = 0;
        int batch = 1;
        long start = threads.getCurrentThreadCpuTime();
        long now = start;
        while (now - start < nanoseconds) {
            for (int i = 0; i < batch; i++) {
                sink += work(template, mode);
            }
            operations += batch;
            long before = now;
            now = threads.getCurrentThreadCpuTime();
            // Asking for the time costs about a microsecond: not after each of many small operations.
            batch = now - before < 1_000_000 ? batch * 2 : batch;
        }
        out.println(operations + " " + (now - start));
    }

    private int work(String template, String mode) {
        return switch (mode) {
            case "render" -> engine.render(template).length();
            case "parse" -> engine.parse(template);
            default -> engine.renderOnce(template).length();
        };
    }

    private static String template(String name) {
        return switch (name) {
            case "b" -> "table.j2";
            case "c" -> "page.j2";
            case "d" -> "text.j2";
            default -> "dockerfile.j2";
        };
    }
}
