package dev.chora.cli.command.template;

import dev.chora.cli.Console;
import dev.chora.cli.ExitCode;
import dev.chora.cli.Shutdown;
import dev.chora.cli.bundle.ShippedTemplates;
import dev.chora.cli.command.Command;
import dev.chora.cli.command.Options;
import dev.chora.cli.command.TemplateProof;
import dev.chora.cli.report.MatrixProgress;
import dev.chora.cli.report.MatrixText;
import dev.chora.copier.CopierException;
import dev.chora.copier.CopyRequest;
import dev.chora.copier.Edge;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Events;
import dev.chora.copier.source.TemplateLocator;
import dev.chora.copier.source.TemplateSource;
import dev.chora.copier.write.Trees;
import dev.chora.matrix.Combination;
import dev.chora.matrix.MatrixOperation;
import dev.chora.matrix.MatrixRequest;
import dev.chora.matrix.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code chora template test [TEMPLATE]}: exit code 1 when a project that it makes has a fault. */
final class TestCommand implements Command {
    private static final int MOST = 200;

    @Override
    public void define(CommandSpec spec) {
        TemplateProof.options(spec);
        Options.value(
                spec,
                "REF",
                "Version to test: tag, branch or commit (what the folder holds now unless given)",
                "-r",
                "--vcs-ref");
        Options.value(
                spec,
                "FILE",
                "YAML file with a name and answers for each combination, instead of finding them",
                "--matrix");
        Options.value(spec, "N", "At most so many combinations (" + MOST + " unless given)", "--most");
        Options.flag(spec, "Do not update projects of older versions", "--no-updates");
        Options.flag(spec, "Let the template run tasks, migrations and Jinja extensions", "--trust");
        Options.flag(spec, "Run no tasks", "-T", "--skip-tasks");
        Options.value(spec, "DIR", "Keep the projects here: a new or empty folder", "--keep");
        Options.flag(spec, "List the combinations and make nothing", "--list");
        Options.flag(spec, "Print nothing while it works", "-q", "--quiet");
        Options.flag(spec, "Print the result as JSON", "--json");
        Options.argument(
                spec, 0, false, "TEMPLATE", "Folder or address of the template (the current folder unless given)");
    }

    @Override
    public int run(ParseResult line, Console console) throws InterruptedException {
        TemplateProof proof = TemplateProof.of(line, console);
        boolean json = Options.has(line, "--json");
        MatrixProgress progress = new MatrixProgress(console, json || Options.has(line, "--quiet"));
        Work work = Work.make(Options.text(line, "--keep"), console);
        Runnable done = Shutdown.onExit(work::clear);
        try {
            TemplateSource source = new TemplateLocator(console.env(), new ShippedTemplates(console.env()));
            MatrixOperation trial = new MatrixOperation(Edge.unattended(new Silent()), source, proof::prove, progress);
            MatrixRequest request = request(line, console, proof, work);
            if (Options.has(line, "--list")) {
                List<Combination> combinations = trial.combinations(request);
                console.out().print(json ? MatrixText.listJson(combinations) : MatrixText.list(combinations));
                return ExitCode.OK;
            }
            List<Row> rows = trial.run(request);
            progress.clear();
            console.out().print(json ? MatrixText.json(rows) : MatrixText.of(rows, proof.strict()));
            return MatrixText.sound(rows, proof.strict()) ? ExitCode.OK : ExitCode.ERROR;
        } finally {
            progress.clear();
            work.clear();
            done.run();
        }
    }

    private static MatrixRequest request(ParseResult line, Console console, TemplateProof proof, Work work) {
        String typed = Options.argument(line, 0);
        Path folder = console.path(typed == null ? "." : typed);
        boolean local = Files.isDirectory(folder);
        String ref = Options.text(line, "--vcs-ref");
        boolean repository = local && Files.exists(folder.resolve(".git"));
        Map<String, String> env = new HashMap<>(console.env());
        // What updates remember of these projects is of no use to anybody.
        env.put("XDG_CACHE_HOME", work.folder().resolve("cache").toString());
        CopyRequest copy = CopyRequest.copy(local ? folder.toString() : String.valueOf(typed), work.folder())
                .allData(proof.data())
                .vcsRef(ref == null && repository ? "HEAD" : ref)
                .defaults(false)
                .overwrite(true)
                .quiet(true)
                .skipTasks(Options.has(line, "--skip-tasks"))
                .trust(Options.has(line, "--trust"))
                .environment(env)
                .build();
        String file = Options.text(line, "--matrix");
        return new MatrixRequest(
                copy,
                file == null ? null : MatrixFile.read(console.path(file), file),
                most(Options.text(line, "--most")),
                !Options.has(line, "--no-updates"),
                work.folder());
    }

    private static int most(@Nullable String number) {
        if (number == null) {
            return MOST;
        }
        if (number.matches("[1-9]\\d{0,5}")) {
            return Integer.parseInt(number);
        }
        throw new CopierException(
                ErrorKind.USAGE, "--most " + number + " is no number of combinations", "Write a whole number from 1.");
    }

    /** Hears nothing, and throws away what tasks print. */
    private static final class Silent implements Events {
        @Override
        public OutputStream taskOutput() {
            return OutputStream.nullOutputStream();
        }
    }

    /**
     * Where the projects are made.
     *
     * @param kept whether they stay
     */
    private record Work(Path folder, boolean kept) {
        static Work make(@Nullable String keep, Console console) {
            try {
                if (keep == null) {
                    return new Work(Files.createTempDirectory("chora-test"), false);
                }
                Path folder = console.path(keep);
                Files.createDirectories(folder);
                try (var children = Files.list(folder)) {
                    if (children.findAny().isEmpty()) {
                        return new Work(folder, true);
                    }
                }
            } catch (IOException failure) {
                throw new CopierException(
                        ErrorKind.DESTINATION,
                        "a folder for the projects cannot be made: " + failure.getMessage(),
                        "Check permissions and space, or name another one with --keep.");
            }
            throw new CopierException(
                    ErrorKind.DESTINATION, "the folder " + keep + " is not empty", "Name a new folder.");
        }

        void clear() {
            if (!kept) {
                Trees.delete(folder);
            }
        }
    }
}
