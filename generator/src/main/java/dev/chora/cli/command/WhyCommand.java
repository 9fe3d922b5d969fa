package dev.chora.cli.command;

import dev.chora.cli.Console;
import dev.chora.cli.ExitCode;
import dev.chora.cli.report.WhyText;
import dev.chora.copier.CopierException;
import dev.chora.copier.CopyRequest;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.update.Why;
import dev.chora.copier.update.WhyOperation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code chora why FILE[:LINE]}: where a line of a project comes from. */
public final class WhyCommand implements Command {
    private static final String ANSWERS = ".copier-answers.yml";

    @Override
    public void define(CommandSpec spec) {
        Options.value(spec, "PATH", "Answers file, relative to the project", "-a", "--answers-file");
        Options.flag(spec, "Let the template run Jinja extensions", "--trust", "--UNSAFE");
        Options.flag(spec, "Print the result as JSON", "--json");
        Options.flag(spec, "Print nothing but errors", "-q", "--quiet");
        Options.argument(spec, 0, true, "FILE[:LINE]", "File of a project, and the line to explain");
    }

    @Override
    public int run(ParseResult line, Console console) {
        String asked = Objects.requireNonNull(Options.argument(line, 0));
        int number = 0;
        int colon = asked.lastIndexOf(':');
        if (colon > 0 && !Files.exists(console.path(asked))) {
            number = number(asked.substring(colon + 1), asked);
            asked = asked.substring(0, colon);
        }
        Path file = console.path(asked).toAbsolutePath().normalize();
        String answers = Options.text(line, "--answers-file");
        Path project = project(file, answers == null ? ANSWERS : answers);
        CopyRequest request = CopyRequest.recopy(project)
                .answersFile(answers)
                .trust(Options.has(line, "--trust"))
                .environment(console.env())
                .build();
        Run run = Run.of(line, console);
        Why why = new WhyOperation(run.edge(), run.source())
                .explain(request, project.relativize(file).toString().replace('\\', '/'), number);
        console.out().println(run.json() ? WhyText.json(why) : WhyText.of(why));
        return ExitCode.OK;
    }

    private static int number(String text, String asked) {
        try {
            int number = Integer.parseInt(text);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            throw noLine(asked);
        }
        throw noLine(asked);
    }

    private static CopierException noLine(String asked) {
        return new CopierException(
                ErrorKind.USAGE, asked + " names no line of a file", "Write FILE or FILE:LINE, lines count from 1.");
    }

    /** The nearest folder above the file that has an answers file. */
    private static Path project(Path file, String answers) {
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(answers))) {
                return folder;
            }
        }
        throw new CopierException(
                ErrorKind.PROJECT,
                file + " is in no project made from a template: no folder above it has a " + answers,
                "Name the answers file with --answers-file.");
    }
}
