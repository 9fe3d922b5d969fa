package dev.chora.docker.diagnose;

import dev.chora.docker.container.Health;
import dev.chora.docker.container.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The health check fails, and why: its program is missing, nobody listens, the answer is an error, it takes too long. */
final class HealthRule implements Rule {
    private static final Pattern STATUS =
            Pattern.compile("HTTP Error (\\d{3})|returned error: (\\d{3})|HTTP/\\S+ (\\d{3})");

    @Override
    public @Nullable Fault look(Case it) {
        Health health = it.container().health();
        if (health == null
                || health.status().equals("healthy")
                || (health.streak() == 0 && !health.status().equals("unhealthy"))) {
            return null;
        }
        Probe last = health.last();
        List<String> evidence = new ArrayList<>();
        evidence.add(
                health.status() + ", " + health.streak() + (health.streak() == 1 ? " failure" : " failures in a row"));
        evidence.add("check: " + health.command());
        if (last != null) {
            evidence.add("last time: " + (last.exit() < 0 ? "not in time" : "exit code " + last.exit())
                    + (last.output().isEmpty() ? ", without a word" : ": " + lastLine(last.output())));
        }
        List<String> cures = new ArrayList<>();
        String cause = cause(it, health, last, cures);
        cures.add("Run it by hand: " + byHand(it, health));
        return new Fault(Fault.Kind.UNHEALTHY, cause, evidence, cures);
    }

    private static String byHand(Case it, Health health) {
        boolean shell = health.test().get(0).equals("CMD-SHELL");
        List<String> words = health.test().subList(1, health.test().size());
        StringBuilder line =
                new StringBuilder(it.program() + " exec " + it.container().name());
        if (shell) {
            return line.append(" sh -c '")
                    .append(String.join(" ", words).replace("'", "'\\''"))
                    .append('\'')
                    .toString();
        }
        for (String word : words) {
            boolean plain = word.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-_./:=".indexOf(c) >= 0);
            line.append(' ').append(plain ? word : "'" + word.replace("'", "'\\''") + "'");
        }
        return line.toString();
    }

    private static String lastLine(String output) {
        String[] lines = output.split("\n");
        String line = lines[lines.length - 1].strip();
        return line.length() > 200 ? line.substring(0, 200) + "…" : line;
    }

    private static String cause(Case it, Health health, @Nullable Probe probe, List<String> cures) {
        String said = probe == null ? "" : probe.output();
        String words = said.toLowerCase(Locale.ROOT);
        if (probe != null && (probe.exit() < 0 || words.contains("exceeded timeout"))) {
            cures.add("Give it more time (timeout: 10s), or let it ask for less: a health check should not do work.");
            return "The health check takes longer than it may.";
        }
        if (probe != null
                && (probe.exit() == 127
                        || words.contains("executable file not found")
                        || words.contains(": not found"))) {
            cures.add("Use what the image has. Python is there: [CMD, python, -c, \"import urllib.request as r; "
                    + "r.urlopen('http://127.0.0.1:8000/health', timeout=4)\"]");
            return "The program of the health check is not in the image; slim images have neither curl nor wget.";
        }
        Matcher status = STATUS.matcher(said);
        if (status.find()) {
            String code = status.group(1) != null
                    ? status.group(1)
                    : status.group(2) != null ? status.group(2) : status.group(3);
            cures.add(
                    code.equals("404")
                            ? "Ask for the path that the program serves, or let it serve this one."
                            : "Look what the program logs when it is asked: " + it.program() + " logs --tail 50 "
                                    + it.container().name());
            return "The program answers its health check with status " + code + ".";
        }
        if (words.contains("refused")) {
            cures.add("Let the check ask the port on which the program listens: it logs it at its start, "
                    + "and ss -ltn in the container shows it where ss is installed.");
            cures.add("When the start takes long: a longer start_period.");
            return "The health check asks a port on which nobody listens.";
        }
        if (words.contains("modulenotfounderror") || words.contains("importerror")) {
            cures.add("The check must use the Python that has the package: the one of /opt/venv/bin, first in PATH.");
            return "The health check imports a module that is not there.";
        }
        return health.status().equals("unhealthy")
                ? "The health check fails; the program itself runs."
                : "The health check has failed so far; the program is still starting, or does not get ready.";
    }
}
