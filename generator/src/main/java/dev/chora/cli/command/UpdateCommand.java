package dev.chora.cli.command;

import dev.chora.adopt.Adoption;
import dev.chora.cli.Console;
import dev.chora.cli.ExitCode;
import dev.chora.cli.report.DiffText;
import dev.chora.cli.report.ErrorText;
import dev.chora.cli.report.UpdateJson;
import dev.chora.cli.report.UpdateMarkdown;
import dev.chora.cli.report.UpdateText;
import dev.chora.copier.CopierException;
import dev.chora.copier.CopyRequest;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.merge.ConflictMode;
import dev.chora.copier.merge.MergeOptions;
import dev.chora.copier.merge.text.MergeStyle;
import dev.chora.copier.update.UpdateControl;
import dev.chora.copier.update.UpdateOperation;
import dev.chora.copier.update.UpdateRequest;
import dev.chora.copier.update.UpdateResult;
import dev.chora.copier.update.UpdateStatus;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code chora update [DEST]}: Copier's {@code update}, and what can be done about the last one. */
public final class UpdateCommand implements Command {
    private static final String TO_TEMPLATE = "--to-template";
    private static final String CONFLICT = "--conflict";
    private static final String STYLE = "--conflict-style";
    private static final String CONTEXT = "--context-lines";

    @Override
    public void define(CommandSpec spec) {
        CopierOptions.shared(spec);
        CopierOptions.diff(spec);
        Options.value(spec, "SRC", "Go over to another template: a folder, git address, gh:owner/name", TO_TEMPLATE);
        UpdateAdoption.define(spec);
        Options.flag(spec, "Take the default of every question", "-l", "-f", "--defaults");
        Options.flag(spec, "Do not ask questions that have an answer", "-A", "--skip-answered");
        Options.value(
                spec,
                "inline|rej",
                "Conflicts between markers in the file, or in .rej files (inline unless given)",
                "-o",
                CONFLICT);
        Options.value(spec, "merge|diff3", "Whether conflicts show the old version too (merge unless given)", STYLE);
        Options.value(spec, "N", "Lines of context of rejected changes (3 unless given)", "-c", CONTEXT);
        Options.flag(spec, "Print a report in Markdown, made for a pull request", "--markdown");
        Options.flag(
                spec,
                "Compare the faults in the files before and after, and name those that the update brought",
                "--verify");
        Options.flag(spec, "Go on after conflicts are settled or a migration failed", "--continue");
        Options.flag(spec, "Give up an update with open conflicts or a failed migration", "--abort");
        Options.flag(spec, "Take the last update back", "--undo");
        Options.flag(spec, "Update a project that is in no git repository", "--without-git");
        Options.argument(spec, 0, false, "DEST", "Folder of the project (the current one unless given)");
    }

    @Override
    public int run(ParseResult line, Console console) throws InterruptedException {
        String destination = Options.argument(line, 0);
        CopyRequest copy = Requests.from(
                        line, console, CopyRequest.recopy(console.path(destination == null ? "." : destination)))
                .overwrite(true)
                .template(Options.text(line, TO_TEMPLATE))
                .skipAnswered(Options.has(line, "--skip-answered"))
                .build();
        Run run = Run.of(line, console);
        if (Options.has(line, "--continue") || Options.has(line, "--abort") || Options.has(line, "--undo")) {
            return control(line, copy, run);
        }
        Adoption adoption = UpdateAdoption.find(line, run, copy);
        UpdateRequest request = request(line, copy, adoption);
        UpdateGate gate = Options.has(line, "--verify") ? UpdateGate.before(copy.destination(), console) : null;
        UpdateResult result = new UpdateOperation(run.edge(), run.source()).run(request);
        if (run.json()) {
            console.out().println(UpdateJson.of(result, adoption, run.diffs() != null));
        } else if (Options.has(line, "--markdown")) {
            console.out().print(UpdateMarkdown.of(result));
        } else {
            console.out().print(run.diffs() == null ? "" : DiffText.of(result));
            if (!run.quiet()) {
                UpdateText.tell(result, console);
            }
        }
        if (gate != null && result.applied() && !gate.passes(console)) {
            return ExitCode.ERROR;
        }
        boolean asCopier = ErrorText.copierCodes(console);
        return result.hasConflicts() && result.applied() && !asCopier ? ExitCode.ERROR : ExitCode.OK;
    }

    /** What was found out about the project is not asked again. */
    private static UpdateRequest request(ParseResult line, CopyRequest copy, @Nullable Adoption adoption) {
        CopyRequest common =
                adoption == null ? copy : copy.change().skipAnswered(true).build();
        UpdateRequest request = new UpdateRequest(
                common, conflicts(line), style(line), contextLines(line), Options.has(line, "--without-git"));
        return adoption == null ? request : request.withAdopted(UpdateAdoption.answers(adoption));
    }

    private static int control(ParseResult line, CopyRequest copy, Run run) {
        UpdateControl control = new UpdateControl(run.edge(), run.source());
        UpdateStatus status;
        String action;
        String done;
        if (Options.has(line, "--continue")) {
            action = "continue";
            status = control.resume(copy);
            done = "Finished the update to ";
        } else if (Options.has(line, "--abort")) {
            action = "abort";
            status = control.abort(copy);
            done = "Gave up the update to ";
        } else {
            action = "undo";
            status = control.undo(copy);
            done = "Took back the update to ";
        }
        if (run.json()) {
            run.console().out().println(UpdateJson.of(status, action));
        } else if (!run.quiet()) {
            run.console().err().println(done + status.to());
        }
        return ExitCode.OK;
    }

    static ConflictMode conflicts(ParseResult line) {
        String word = Options.text(line, CONFLICT);
        if (word == null || word.equals("inline")) {
            return ConflictMode.INLINE;
        }
        if (word.equals("rej")) {
            return ConflictMode.REJECT;
        }
        throw new CopierException(ErrorKind.USAGE, CONFLICT + " " + word + " is not known", "Write inline or rej.");
    }

    static MergeStyle style(ParseResult line) {
        String word = Options.text(line, STYLE);
        if (word == null || word.equals("merge")) {
            return MergeStyle.MERGE;
        }
        if (word.equals("diff3")) {
            return MergeStyle.DIFF3;
        }
        throw new CopierException(ErrorKind.USAGE, STYLE + " " + word + " is not known", "Write merge or diff3.");
    }

    static int contextLines(ParseResult line) {
        String number = Options.text(line, CONTEXT);
        if (number == null) {
            return MergeOptions.CONTEXT_LINES;
        }
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException wrong) {
            throw new CopierException(
                    ErrorKind.USAGE, CONTEXT + " " + number + " is no number", "Write a whole number from 1.");
        }
    }
}
