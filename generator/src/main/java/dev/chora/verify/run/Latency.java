package dev.chora.verify.run;

import dev.chora.engine.Json;
import dev.chora.engine.Ran;
import dev.chora.verify.Figure;
import dev.chora.verify.Figures;
import dev.chora.verify.Place;
import dev.chora.verify.proof.Bench;
import dev.chora.verify.proof.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How quickly health is answered over HTTP: one request after the other, as an orchestrator asks. */
final class Latency {
    private static final int WARM = 30;
    private static final int COUNT = 300;
    private static final double TARGET = 100;
    private static final double NANOS_IN_MILLI = 1e6;

    private final RunBench run;

    Latency(RunBench run) {
        this.run = run;
    }

    void prove(Bench bench, Outcome outcome) throws IOException, InterruptedException {
        Container container = run.container(bench, outcome);
        Subject subject = run.subject(bench, outcome);
        int port = container.engine().remote() ? 0 : container.port(subject.healthPort());
        List<Double> times = port == 0
                ? inside(container, subject, outcome)
                : outside(Http.url(port, subject.healthPath()), outcome);
        if (times.isEmpty()) {
            return;
        }
        Collections.sort(times);
        outcome.evidence(times.size() + " requests" + (port == 0 ? " from within the container" : "") + ", slowest "
                + dev.chora.verify.proof.Amount.of(times.get(times.size() - 1), "ms"));
        outcome.budget(
                Figure.atMost(Figures.HEALTH_P50, at(times, 50), "ms", TARGET),
                "the median time of a health answer",
                "Answer /health from memory, without asking other services.");
        outcome.clocked(
                Figure.atMost(Figures.HEALTH_P99, at(times, 99), "ms", TARGET),
                "the 99th percentile of the time of a health answer",
                "Answer /health from memory, without asking other services.");
    }

    private static List<Double> outside(String url, Outcome outcome) {
        outcome.command("curl --fail " + url);
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < WARM + COUNT; i++) {
            long begin = System.nanoTime();
            Http.Answer answer = Http.get(url);
            if (!answer.good()) {
                failed(answer.status() == 0 ? answer.body() : "status " + answer.status(), outcome);
                return List.of();
            }
            if (i >= WARM) {
                times.add((System.nanoTime() - begin) / NANOS_IN_MILLI);
            }
        }
        return times;
    }

    private static List<Double> inside(Container container, Subject subject, Outcome outcome)
            throws IOException, InterruptedException {
        String url = "http://127.0.0.1:" + subject.healthPort() + subject.healthPath();
        Ran ran = container.script("ask.py", List.of(url, Integer.toString(COUNT)), outcome);
        List<Double> times = new ArrayList<>();
        for (Json time : Json.of(ran.out()).list()) {
            times.add(time.number());
        }
        if (times.isEmpty()) {
            List<String> said = ran.tail(1);
            failed(said.isEmpty() ? "exit code " + ran.exit() : said.get(0), outcome);
        }
        return times;
    }

    private static void failed(String why, Outcome outcome) {
        outcome.fault(
                "run.health",
                Place.of("Dockerfile"),
                "the health address has no good answer: " + why,
                "Ask it by hand with curl and read the log of the container.");
    }

    private static double at(List<Double> sorted, int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
        return sorted.get(Math.max(0, rank - 1));
    }
}
