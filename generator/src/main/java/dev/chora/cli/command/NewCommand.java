package dev.chora.cli.command;

import dev.chora.cli.Console;
import dev.chora.cli.ExitCode;
import dev.chora.cli.bundle.ShippedTemplates;
import dev.chora.cli.prompt.Asking;
import dev.chora.cli.report.CopyJson;
import dev.chora.cli.report.NextSteps;
import dev.chora.cli.report.ProgressReport;
import dev.chora.copier.CopierException;
import dev.chora.copier.CopyOperation;
import dev.chora.copier.CopyRequest;
import dev.chora.copier.CopyResult;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Location;
import dev.chora.copier.UnknownAnswerException;
import dev.chora.copier.answers.DataFile;
import dev.chora.verify.Level;
import dev.chora.verify.Report;
import dev.chora.verify.report.ReportJson;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code chora new [DEST]}: a project from the bundled template or another one, in a folder of its own. Stricter than
 * {@code copy}: the folder must be new or empty, and every answer given must belong to a question.
 */
public final class NewCommand implements Command {
    private static final String VERIFY = "--verify";

    @Override
    public void define(CommandSpec spec) {
        Options.value(spec, "FILE", "Read answers from a YAML or JSON file", "--answers", "--data-file");
        Options.values(spec, "KEY=VALUE", "Answer one question (repeatable)", "-d", "--data");
        Options.flag(spec, "Take the default of every question that has no answer", "-l", "--defaults");
        Options.value(
                spec,
                "TEMPLATE",
                "Folder, git address, gh:owner/name or bundle (the bundled " + ShippedTemplates.DEFAULT
                        + " unless given)",
                "-t",
                "--template");
        Options.value(spec, "REF", "Template version: tag, branch or commit (newest unless given)", "-r", "--vcs-ref");
        Options.flag(spec, "Make a git repository with a first commit", "--git");
        Options.optional(
                spec,
                "LEVEL",
                Level.STATIC.word(),
                "Prove that the project works, up to static, build, image or run (static unless given)",
                VERIFY);
        Options.flag(spec, "Answer include_docker with yes", "--include-docker");
        Options.flag(spec, "Let the template run tasks and Jinja extensions", "--trust");
        Options.flag(spec, "Show what would be made and write nothing", "-n", "--dry-run", "--pretend");
        CopierOptions.diff(spec);
        Options.flag(spec, "Ask line by line, for screen readers and plain terminals", "--plain");
        Options.flag(spec, "Print nothing but errors", "-q", "--quiet");
        Options.flag(spec, "Print the result as JSON", "--json");
        Options.argument(spec, 0, false, "DEST", "Folder of the project (named after project_name unless given)");
    }

    @Override
    public int run(ParseResult line, Console console) throws InterruptedException {
        Map<String, @Nullable Object> data = answers(line, console);
        String word = Options.text(line, VERIFY);
        // In "new --verify my-project" the word is no level but the folder.
        boolean folder = word != null && !VerifyCommand.LEVELS.contains(word) && Options.argument(line, 0) == null;
        String typed = folder && word != null ? word : destination(line, data, console);
        Level level = word == null ? null : folder ? Level.STATIC : VerifyCommand.level(word, VERIFY);
        Path destination = console.path(typed);
        requireEmpty(destination, typed);
        String template = Options.text(line, "--template");
        CopyRequest request = CopyRequest.copy(template == null ? ShippedTemplates.DEFAULT : template, destination)
                .destinationAsTyped(typed)
                .allData(data)
                .vcsRef(Options.text(line, "--vcs-ref"))
                .defaults(Options.has(line, "--defaults"))
                .pretend(Options.has(line, "--pretend"))
                .quiet(Options.has(line, "--quiet"))
                .trust(Options.has(line, "--trust"))
                .overwrite(true)
                .writeAnswers(true)
                .onlyQuestions(true)
                .environment(console.env())
                .build();
        Run run = Run.guided(line, console);
        CopyResult result = copy(run, request, line, console);
        boolean repository = Options.has(line, "--git") && !request.pretend();
        if (repository) {
            FirstCommit.make(result, console);
        }
        if (run.json()) {
            return json(run, result, request.pretend(), request.pretend() ? null : level);
        }
        run.printDiffs();
        if (!run.quiet()) {
            run.events().progress("", 0, 0);
            boolean told = run.events() instanceof ProgressReport report && report.toldAfterFiles();
            long nanos = System.nanoTime() - run.asking().lastAnswer();
            NextSteps.Project project = new NextSteps.Project(typed, request.pretend(), repository, told);
            NextSteps.tell(result, project, nanos, console);
        }
        AfterNew after = new AfterNew(run, result.destination());
        return request.pretend() ? ExitCode.OK : level == null ? after.offer() : after.prove(level);
    }

    private static int json(Run run, CopyResult result, boolean pretend, @Nullable Level level)
            throws InterruptedException {
        if (level == null) {
            run.finish(result, pretend);
            return ExitCode.OK;
        }
        Report report = Verification.quiet(result.destination(), level).run(run.console());
        run.console().out().println(CopyJson.of(result, pretend, run.diffs(), ReportJson.document(report, false)));
        return VerifyCommand.exitCode(report, false);
    }

    private static CopyResult copy(Run run, CopyRequest request, ParseResult line, Console console) {
        try {
            return new CopyOperation(run.edge(), run.source()).run(request);
        } catch (UnknownAnswerException unknown) {
            String file = Options.text(line, "--answers");
            Location place = file == null ? null : DataFile.place(console.path(file), file, unknown.name());
            throw place == null ? unknown : unknown.at(place);
        }
    }

    private static Map<String, @Nullable Object> answers(ParseResult line, Console console) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        if (Options.has(line, "--include-docker")) {
            data.put("include_docker", true);
        }
        data.putAll(Requests.data(line, console));
        return data;
    }

    private static String destination(ParseResult line, Map<String, @Nullable Object> data, Console console) {
        String typed = Options.argument(line, 0);
        if (typed != null) {
            return typed;
        }
        Object name = data.get("project_name");
        if (name instanceof String text && !text.isBlank()) {
            return text;
        }
        String answered = console.interactive() && !Options.has(line, "--defaults")
                ? Asking.line(console, "Folder of the new project > ").strip()
                : "";
        if (!answered.isEmpty()) {
            return answered;
        }
        throw new CopierException(
                ErrorKind.USAGE, "no folder for the project is given", "Name it, for example: chora new my-project");
    }

    private static void requireEmpty(Path destination, String typed) {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(destination)) {
            for (Path child : children) {
                if (!child.getFileName().toString().equals(".git")) {
                    throw new CopierException(
                            ErrorKind.DESTINATION,
                            "the folder " + typed + " is not empty",
                            "Name another folder. To apply a template to an existing one: chora copy TEMPLATE "
                                    + typed);
                }
            }
        } catch (NoSuchFileException e) {
            return;
        } catch (NotDirectoryException e) {
            throw new CopierException(
                    ErrorKind.DESTINATION, typed + " is a file, not a folder", "Name another folder.");
        } catch (IOException e) {
            throw new CopierException(
                    ErrorKind.DESTINATION, "cannot read the folder " + typed, "Check its permissions.");
        }
    }
}
