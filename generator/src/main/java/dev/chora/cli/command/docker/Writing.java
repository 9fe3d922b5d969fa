package dev.chora.cli.command.docker;

import dev.chora.cli.Console;
import dev.chora.cli.ExitCode;
import dev.chora.cli.command.Options;
import dev.chora.cli.prompt.Asking;
import dev.chora.cli.report.MadeText;
import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.docker.files.Made;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Writes files that were made, and never over another one without a yes or {@code --force}. */
final class Writing {
    private Writing() {}

    static void options(CommandSpec spec) {
        Options.flag(spec, "Replace files that differ, without asking", "-f", "--force");
        Options.flag(spec, "Show the changes as patches and write nothing", "-n", "--dry-run", "--pretend");
        Options.flag(spec, "Print the result as JSON", "--json");
    }

    /**
     * Shows, asks where somebody can be asked, and writes.
     *
     * @param remarks what else the person should know
     * @return the exit code
     */
    static int finish(List<Made> files, List<String> remarks, Path project, ParseResult line, Console console) {
        boolean pretend = Options.has(line, "--pretend");
        boolean json = Options.has(line, "--json");
        if (!pretend && !Options.has(line, "--force")) {
            ask(files, console, json);
        }
        if (!pretend) {
            for (Made file : files) {
                write(file, project);
            }
        }
        if (json) {
            console.out().println(MadeText.json(files, remarks, pretend));
            return ExitCode.OK;
        }
        if (pretend) {
            for (Made file : files) {
                console.out().print(file.diff());
            }
        }
        console.err().print(MadeText.of(files, remarks, pretend));
        return ExitCode.OK;
    }

    private static void ask(List<Made> files, Console console, boolean json) {
        List<String> differing = new ArrayList<>();
        for (Made file : files) {
            if (file.action() == Made.Action.REPLACE) {
                differing.add(file.path());
            }
        }
        if (differing.isEmpty()) {
            return;
        }
        String what = String.join(" and ", differing);
        if (json || !console.interactive()) {
            throw new CopierException(
                    ErrorKind.NOT_INTERACTIVE,
                    what + (differing.size() == 1 ? " is there already and differs" : " are there already and differ"),
                    "--pretend shows the difference, --force replaces " + (differing.size() == 1 ? "it." : "them."));
        }
        for (Made file : files) {
            console.out().print(file.diff());
        }
        String answer =
                Asking.line(console, "Replace " + what + "? (y/N) ").strip().toLowerCase(Locale.ROOT);
        if (!answer.equals("y") && !answer.equals("yes")) {
            throw new CopierException(ErrorKind.INTERRUPTED, "nothing was written");
        }
    }

    /** All or nothing: a reader sees the old file or the new one. */
    private static void write(Made file, Path project) {
        if (file.action() == Made.Action.IDENTICAL) {
            return;
        }
        Path target = project.resolve(file.path());
        try {
            Path part = Files.createTempFile(target.toAbsolutePath().getParent(), ".chora", ".part");
            try {
                Files.write(part, file.bytes());
                part.toFile().setReadable(true, false);
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new CopierException(
                    ErrorKind.DESTINATION,
                    "cannot write " + file.path() + ": " + e.getMessage(),
                    "Check the permissions of the folder and the room on its disk.");
        }
    }
}
