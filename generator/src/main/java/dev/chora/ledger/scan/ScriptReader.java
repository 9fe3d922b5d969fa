package dev.chora.ledger.scan;

import java.util.List;
import java.util.Locale;

/** Reads the shell lines of a CI job: which programs they call, and with which options. */
final class ScriptReader {
    private static final List<String> SCANNERS = List.of("trivy", "grype", "docker scout", "snyk container", "clair");

    private ScriptReader() {}

    static void read(String script, CiFindings findings) {
        boolean container = false;
        for (String line : script.replace("\\\n", " ").split("\n|&&|;")) {
            String command = line.strip();
            if (command.startsWith("#")) {
                continue;
            }
            container |= command.contains("docker ") || command.contains("podman ");
            build(command, findings);
            scan(command, findings);
        }
        boolean taken = script.contains("docker cp")
                || script.contains("compose cp")
                || script.contains("podman cp")
                || script.matches("(?s).*\\s(-v|--volume|--mount)[ =].*")
                || script.contains("--output");
        if (container && taken && script.contains("coverage")) {
            findings.coverage();
        }
    }

    private static void build(String command, CiFindings findings) {
        boolean buildx = command.contains("buildx build") || command.contains("buildx bake");
        boolean kaniko = command.contains("kaniko/executor");
        boolean build = buildx
                || kaniko
                || command.contains("docker build ")
                || command.contains("docker compose build")
                || command.contains("podman build ")
                || command.contains("buildah ");
        if (build) {
            findings.builds();
            String[] words = command.split("[\\s=]+");
            for (int i = 0; i + 1 < words.length; i++) {
                if (words[i].equals("--platform")) {
                    Yaml.items(words[i + 1]).forEach(findings::architecture);
                }
            }
        }
        if (buildx) {
            findings.buildx();
        }
        for (String option : List.of("--cache-from", "--cache-to")) {
            int at = command.indexOf(option);
            if (build && at >= 0) {
                String value = command.substring(at + option.length()).replaceFirst("^[\\s=]+", "");
                findings.cache(value.split("\\s")[0]);
            }
        }
        if (kaniko && command.contains("--cache=true")) {
            findings.cache("type=registry");
        }
        if (command.contains("docker push ")
                || command.contains("podman push ")
                || (build && command.contains("--push"))) {
            findings.push(Registry.inCommand(command));
        }
    }

    private static void scan(String command, CiFindings findings) {
        String words = command.toLowerCase(Locale.ROOT);
        for (String scanner : SCANNERS) {
            if (words.startsWith(scanner + " ") || words.contains(" " + scanner + " ")) {
                findings.scanner(scanner);
            }
        }
    }
}
