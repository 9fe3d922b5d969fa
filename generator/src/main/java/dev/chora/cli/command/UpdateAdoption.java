package dev.chora.cli.command;

import dev.chora.adopt.AdoptOperation;
import dev.chora.adopt.AdoptRequest;
import dev.chora.adopt.Adoption;
import dev.chora.adopt.FoundAnswer;
import dev.chora.cli.bundle.ShippedTemplates;
import dev.chora.cli.report.AdoptText;
import dev.chora.copier.CopierException;
import dev.chora.copier.CopyRequest;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Events;
import dev.chora.copier.answers.LastAnswers;
import dev.chora.copier.config.TemplateConfig;
import dev.chora.copier.source.LocatedTemplate;
import dev.chora.copier.source.PartOfTemplate;
import dev.chora.copier.source.SourceOptions;
import dev.chora.copier.source.TemplateSource;
import dev.chora.copier.switching.Origins;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * What {@code chora update} does about a project without an answers file: finds out what it was made from and, when a person
 * or the command line says so, goes on from there. Nothing is written here: the answers file is one of the files of the
 * update, so that taking the update back takes it away again.
 */
final class UpdateAdoption {
    private static final String ADOPT = "--adopt";
    private static final String TEMPLATE = "--template";
    private static final String USUAL_ANSWERS_FILE = ".copier-answers.yml";

    /** Below this share of what the template makes, only a person may say that the project was made from it. */
    private static final double SURE = 0.5;

    private static final int PERCENT = 100;

    private UpdateAdoption() {}

    static void define(CommandSpec spec) {
        Options.flag(spec, "Without an answers file: find out what the project was made from, and go on", ADOPT);
        Options.value(
                spec,
                "SRC",
                "Template that a project without an answers file was made from (the bundled one unless given)",
                TEMPLATE);
    }

    /**
     * What the project was made from; null when it has an answers file and so says that itself.
     *
     * @throws CopierException when nothing fits, or nobody wants to go on from what does
     */
    static @Nullable Adoption find(ParseResult line, Run run, CopyRequest copy) {
        String named = copy.answersFile() == null ? USUAL_ANSWERS_FILE : copy.answersFile();
        if (!Files.isDirectory(copy.destination())
                || Files.exists(copy.destination().resolve(named))) {
            return null;
        }
        boolean interactive = run.console().interactive();
        boolean told = Options.has(line, ADOPT);
        if (!interactive && !told && !copy.defaults()) {
            throw new CopierException(
                    ErrorKind.PROJECT,
                    "There is no " + named + ", so the project does not say which version of which template it was made"
                            + " from",
                    "Let chora find that out: chora update --adopt, with --defaults where nobody is there to ask. chora"
                            + " adopt --pretend shows what it finds.");
        }
        String template = template(line, copy.destination());
        CopyRequest request = copy.change()
                .template(template)
                .vcsRef(null)
                .allData(Map.of())
                .defaults(copy.defaults() || !interactive)
                .pretend(true)
                .build();
        if (!run.quiet() && !run.json()) {
            run.console().err().println("There is no " + named + ": looking for what the project was made from ...");
        }
        Adoption found =
                new AdoptOperation(run.edge(), source(run, copy, template)).run(new AdoptRequest(request, false));
        if (!run.quiet() && !run.json()) {
            run.console().err().print(AdoptText.of(found, false));
        }
        boolean byPerson = interactive && !copy.defaults();
        boolean sure = found.score() >= SURE;
        boolean goOn = told;
        if (!told) {
            goOn = byPerson ? run.asking().confirm("Update from there?", sure) : sure;
        }
        if (!goOn) {
            throw declined(found, byPerson);
        }
        return found;
    }

    /** The template to switch to may know that projects of the other one were made from a folder of it. */
    private static TemplateSource source(Run run, CopyRequest copy, @Nullable String template) {
        TemplateSource source = run.source();
        String target = copy.template();
        if (target == null || template == null) {
            return source;
        }
        Path project = copy.destination().toAbsolutePath().normalize();
        SourceOptions options = new SourceOptions(copy.prereleases(), List.of(project), Events.NONE);
        try (LocatedTemplate newer = source.locate(target, copy.vcsRef(), options)) {
            String folder = Origins.movedUp(TemplateConfig.read(newer.root()), template, project);
            return folder.isEmpty() ? source : PartOfTemplate.source(source, folder);
        }
    }

    private static @Nullable String template(ParseResult line, Path project) {
        String named = Options.text(line, TEMPLATE);
        boolean recorded =
                Files.exists(project.resolve(".cruft.json")) || Files.exists(project.resolve(".cookiecutter.json"));
        return named != null || recorded ? named : ShippedTemplates.DEFAULT;
    }

    private static CopierException declined(Adoption found, boolean byPerson) {
        if (byPerson) {
            return new CopierException(
                    ErrorKind.INTERRUPTED,
                    "stopped; nothing was written",
                    "Name the template with --template, or let chora adopt find the answers and correct its file.");
        }
        return new CopierException(
                ErrorKind.PROJECT,
                "The project may have been made from " + found.source() + " " + found.version() + ", but it has only "
                        + Math.round(found.score() * PERCENT) + " % of what that makes",
                "If that is right, say --adopt. Else name the template with --template.");
    }

    /** What an update goes on from. */
    static LastAnswers answers(Adoption found) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        answers.put("_src_path", found.source());
        if (found.version() != null) {
            answers.put("_commit", found.version());
        }
        for (Map.Entry<String, FoundAnswer> answer : found.answers().entrySet()) {
            answers.put(answer.getKey(), answer.getValue().value());
        }
        return LastAnswers.of(answers);
    }
}
