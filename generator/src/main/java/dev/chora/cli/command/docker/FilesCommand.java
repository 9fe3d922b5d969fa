package dev.chora.cli.command.docker;

import dev.chora.cli.Console;
import dev.chora.cli.bundle.ShippedTemplates;
import dev.chora.cli.command.Command;
import dev.chora.cli.command.Options;
import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.source.TemplateLocator;
import dev.chora.docker.files.BundledFiles;
import dev.chora.docker.files.Made;
import dev.chora.docker.files.ProjectAnswers;
import dev.chora.docker.files.Remarks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code chora docker generate-compose}, {@code generate-dockerignore} and {@code copy-dockerfile}: single Docker files of the
 * bundled template for a project that is there.
 */
final class FilesCommand implements Command {
    /** What is written. */
    enum What {
        COMPOSE("docker-compose.yml"),
        IGNORE(".dockerignore"),
        DOCKERFILE("Dockerfile");

        private final String path;

        What(String path) {
            this.path = path;
        }
    }

    private static final List<String> VARIANTS = List.of("alpine", "slim", "gunicorn", "basic");
    private static final String COMPOSE_AI = "docker-compose.ai.yml";
    private static final String GUNICORN = "gunicorn.conf.py";

    private final What what;

    FilesCommand(What what) {
        this.what = what;
    }

    @Override
    public void define(CommandSpec spec) {
        if (what != What.COMPOSE) {
            Options.oneOf(
                    spec,
                    "VARIANT",
                    VARIANTS,
                    "alpine (smallest), slim (fits every dependency), gunicorn (several workers), basic (one stage, development);"
                            + " slim unless the project says otherwise",
                    "--variant");
        }
        if (what != What.IGNORE) {
            Options.flag(
                    spec,
                    "For models in the container: " + (what == What.COMPOSE ? COMPOSE_AI : "a folder for them"),
                    "--ai");
        }
        if (what == What.DOCKERFILE) {
            Options.value(spec, "FILE", "Name of the file (Dockerfile unless given)", "-o", "--output");
        }
        Options.values(spec, "KEY=VALUE", "Another answer to a question of the template (repeatable)", "-d", "--data");
        Writing.options(spec);
        Options.argument(spec, 0, false, "DEST", "Folder of the project (the current one unless given)");
    }

    @Override
    public int run(ParseResult line, Console console) {
        String typed = Options.argument(line, 0);
        Path project = console.path(typed == null ? "." : typed);
        if (!Files.isDirectory(project)) {
            throw new CopierException(
                    ErrorKind.DESTINATION,
                    "there is no folder " + console.shown(project),
                    "Name the folder of a project.");
        }
        ProjectAnswers known = ProjectAnswers.of(project);
        Map<String, @Nullable Object> answers = answers(known, line);
        BundledFiles bundled = new BundledFiles(
                new TemplateLocator(console.env(), new ShippedTemplates(console.env())),
                ShippedTemplates.DEFAULT,
                console.env());
        List<Made> files = named(bundled.render(project, answers, paths()), project, line, console);
        return Writing.finish(files, remarks(files, known, project, line), project, line, console);
    }

    private List<String> paths() {
        return switch (what) {
            case COMPOSE -> List.of(what.path, COMPOSE_AI);
            case IGNORE -> List.of(what.path);
            case DOCKERFILE -> List.of(what.path, GUNICORN);
        };
    }

    private Map<String, @Nullable Object> answers(ProjectAnswers known, ParseResult line) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>(known.values());
        for (String pair : Options.texts(line, "--data")) {
            int equals = pair.indexOf('=');
            if (equals <= 0) {
                throw new CopierException(
                        ErrorKind.USAGE,
                        "-d " + pair + " has no =",
                        "Write -d KEY=VALUE, for example -d docker_base=alpine.");
            }
            answers.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        String variant = what == What.COMPOSE ? null : Options.text(line, "--variant");
        if (variant != null && !VARIANTS.contains(variant)) {
            throw new CopierException(
                    ErrorKind.USAGE, "there is no variant " + variant, "Variants: " + String.join(", ", VARIANTS));
        }
        if (variant != null) {
            answers.put("docker_base", variant);
        }
        if (what != What.IGNORE && Options.has(line, "--ai")) {
            answers.put("ai_profile", true);
        }
        return answers;
    }

    /** Under another name the Dockerfile stands beside the first one, and what is there counts under that name. */
    private List<Made> named(List<Made> files, Path project, ParseResult line, Console console) {
        String output = what == What.DOCKERFILE ? Options.text(line, "--output") : null;
        if (output == null) {
            return files;
        }
        Path target = project.resolve(output).normalize();
        Path parent = target.getParent();
        if (!target.startsWith(project) || parent == null || !Files.isDirectory(parent)) {
            throw new CopierException(
                    ErrorKind.USAGE,
                    output + " is no name of a file in " + console.shown(project),
                    "Write -o Dockerfile.alpine, for example.");
        }
        List<Made> renamed = new ArrayList<>();
        for (Made file : files) {
            renamed.add(
                    file.path().equals(what.path)
                            ? new Made(
                                    output,
                                    file.text().replace("--tag ", "--file " + output + " --tag "),
                                    Existing.text(target))
                            : file);
        }
        return renamed;
    }

    private List<String> remarks(List<Made> files, ProjectAnswers known, Path project, ParseResult line) {
        List<String> remarks = new ArrayList<>();
        if (!known.source().equals(".copier-answers.yml")) {
            remarks.add("Made from " + known.source()
                    + "; -d KEY=VALUE corrects what it says, for example -d project_type=web_service.");
        }
        if (what == What.DOCKERFILE) {
            List<String> made = new ArrayList<>();
            for (Made file : files) {
                made.add(file.path());
            }
            remarks.addAll(Remarks.ofDockerfile(project, files.get(0).text(), made));
        }
        if (what == What.COMPOSE
                && Options.has(line, "--ai")
                && !Boolean.TRUE.equals(known.values().get("ai_profile"))) {
            remarks.add("The image needs the folder for models: chora docker copy-dockerfile --ai");
        }
        return remarks;
    }
}
