package dev.chora.cli.command;

import dev.chora.cli.Console;
import dev.chora.copier.CopierException;
import dev.chora.copier.CopyResult;
import dev.chora.copier.ErrorKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The first commit of a new project. The git program makes it, since name, address, hooks and signing are the person's own
 * settings.
 */
final class FirstCommit {
    private FirstCommit() {}

    static void make(CopyResult result, Console console) {
        Path folder = result.destination();
        if (!Files.exists(folder.resolve(".git"))) {
            git(folder, console, "init", "-q");
        }
        git(folder, console, "add", "-A");
        String version = result.version() == null ? "" : " " + result.version();
        git(folder, console, "commit", "-q", "-m", "Start from " + result.templateUrl() + version);
    }

    private static void git(Path folder, Console console, String... args) {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(args));
        String advice = "The project itself is complete; once git is set up, commit it with: git add -A && git commit";
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().clear();
            builder.environment().putAll(console.env());
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new CopierException(ErrorKind.PROJECT, "git " + args[0] + " failed: " + output, advice);
            }
        } catch (IOException e) {
            throw new CopierException(ErrorKind.PROJECT, "the git program cannot be started", advice);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CopierException(ErrorKind.INTERRUPTED, "stopped");
        }
    }
}
