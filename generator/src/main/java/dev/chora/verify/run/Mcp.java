package dev.chora.verify.run;

import dev.chora.engine.Conversation;
import dev.chora.engine.Engine;
import dev.chora.engine.Json;
import dev.chora.verify.Place;
import dev.chora.verify.proof.Bench;
import dev.chora.verify.proof.CannotRun;
import dev.chora.verify.proof.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Talks to an MCP server as a client does: initialize, then tools/list (Model Context Protocol, "Lifecycle"). */
final class Mcp {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String VERSION = "2025-06-18";
    private static final String INITIALIZE = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{"
            + "\"protocolVersion\":\"" + VERSION + "\",\"capabilities\":{},"
            + "\"clientInfo\":{\"name\":\"chora verify\",\"version\":\"1\"}}}";
    private static final String INITIALIZED = "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}";
    private static final String LIST = "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/list\"}";

    private final RunBench run;

    Mcp(RunBench run) {
        this.run = run;
    }

    /** Over standard input and output of a container of its own. */
    void stdio(Bench bench, Outcome outcome) throws IOException, InterruptedException {
        Engine engine = run.engine(bench);
        run.volumes(bench, outcome);
        List<String> line = run.options(bench)
                .line(
                        bench,
                        List.of("--rm", "--interactive"),
                        Map.of("MCP_TRANSPORT", "stdio"),
                        run.image(bench, outcome));
        outcome.command(engine.call(line.toArray(new String[0])).line());
        try (Conversation talk = bench.programs().converse(engine.call(line.toArray(new String[0])))) {
            if (talk == null) {
                throw new CannotRun(engine.program() + " cannot be started", null);
            }
            Json hello = ask(talk, INITIALIZE, 1);
            talk.say(INITIALIZED);
            Json tools = hello.missing() ? hello : ask(talk, LIST, 2);
            Integer exit = talk.finish(PATIENCE);
            told(hello, tools, outcome);
            if (outcome.failed()) {
                for (String complaint : talk.complaints().split("\\R")) {
                    outcome.evidence(complaint);
                }
            } else {
                outcome.evidence(
                        exit == null ? "it did not end with its input" : "exit code " + exit + " at the end of input");
            }
        }
    }

    private static Json ask(Conversation talk, String message, int id) throws InterruptedException {
        talk.say(message);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            String line = talk.hear(PATIENCE);
            if (line == null) {
                return new Json(null);
            }
            Json answer = Json.of(line);
            if (answer.get("id").number() == id) {
                return answer;
            }
        }
        return new Json(null);
    }

    /** Over streamable HTTP, to the container that runs already. */
    void http(Bench bench, Outcome outcome) throws IOException, InterruptedException {
        Container container = run.container(bench, outcome);
        List<Integer> ports = run.subject(bench, outcome).ports();
        int port = ports.isEmpty() || container.engine().remote() ? 0 : container.port(ports.get(0));
        if (port == 0) {
            throw new CannotRun("the container has no port on this machine", null);
        }
        String url = Http.url(port, "/mcp");
        outcome.command(
                "curl --json '" + INITIALIZE + "' --header 'Accept: application/json, text/event-stream' " + url);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "application/json, text/event-stream");
        Http.Answer first = answering(url, headers);
        if (first.status() == 404) {
            throw new CannotRun(
                    "there is no streamable HTTP at /mcp; the transport may be another one",
                    "Set MCP_TRANSPORT=http in the compose file to have it proved.");
        }
        Json hello = message(first.body(), 1);
        if (first.session() != null) {
            headers.put("Mcp-Session-Id", first.session());
        }
        headers.put(
                "MCP-Protocol-Version", hello.get("result", "protocolVersion").text());
        Http.send(url, INITIALIZED, headers);
        Http.Answer second = Http.send(url, LIST, headers);
        if (!first.good() || !second.good()) {
            outcome.evidence("initialize: status " + first.status() + " " + first.body());
            outcome.evidence("tools/list: status " + second.status() + " " + second.body());
        }
        told(hello, message(second.body(), 2), outcome);
    }

    /** The step before may have restarted the container: it gets the time to listen again. */
    private static Http.Answer answering(String url, Map<String, String> headers) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Http.Answer answer = Http.send(url, INITIALIZE, headers);
        while (answer.status() == 0 && System.nanoTime() < end) {
            Thread.sleep(200);
            answer = Http.send(url, INITIALIZE, headers);
        }
        return answer;
    }

    /** The answer with this id: the body itself, or a line of the event stream. */
    private static Json message(String body, int id) {
        List<String> parts = new ArrayList<>(List.of(body));
        for (String line : body.split("\\R")) {
            if (line.startsWith("data:")) {
                parts.add(line.substring("data:".length()));
            }
        }
        for (String part : parts) {
            Json message = Json.of(part);
            if (message.get("id").number() == id) {
                return message;
            }
        }
        return new Json(null);
    }

    private static void told(Json hello, Json tools, Outcome outcome) {
        if (hello.get("result", "serverInfo").missing()) {
            outcome.fault(
                    "run.mcp",
                    Place.of("Dockerfile"),
                    "the server does not answer initialize"
                            + (hello.get("error").missing()
                                    ? ""
                                    : ": " + hello.get("error", "message").text()),
                    "Over stdio nothing but the protocol may be written to standard output.");
            return;
        }
        if (tools.get("result", "tools").missing()) {
            outcome.fault(
                    "run.mcp",
                    Place.of("Dockerfile"),
                    "the server does not answer tools/list"
                            + (tools.get("error").missing()
                                    ? ""
                                    : ": " + tools.get("error", "message").text()),
                    "Register at least one tool, or declare no tools capability.");
            return;
        }
        Json server = hello.get("result", "serverInfo");
        List<String> names = new ArrayList<>();
        for (Json tool : tools.get("result", "tools").list()) {
            names.add(tool.get("name").text());
        }
        outcome.evidence(server.get("name").text() + " " + server.get("version").text() + ", protocol "
                + hello.get("result", "protocolVersion").text() + ", tools: " + String.join(", ", names));
    }
}
