package dev.chora.copier.check;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.answers.LastAnswers;
import dev.chora.copier.source.LocatedTemplate;
import dev.chora.copier.source.SourceOptions;
import dev.chora.copier.source.TemplateSource;
import dev.chora.copier.version.Version;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Copier's {@code check-update}: compares the version that the answers file remembers with the newest one. Neither the
 * template's files nor the project's state matter, and nothing is changed.
 */
public final class UpdateCheck {
    private static final String USUAL_ANSWERS_FILE = ".copier-answers.yml";

    private final TemplateSource source;

    public UpdateCheck(TemplateSource source) {
        this.source = source;
    }

    /**
     * Checks a project.
     *
     * @param answersFile relative to the project; null for the usual one
     * @param options a relative template is also looked up from the project and the folder that it is in
     * @throws CopierException when the project or the template has no version to compare
     */
    public CheckResult run(Path project, @Nullable String answersFile, SourceOptions options) {
        String file = answersFile == null ? USUAL_ANSWERS_FILE : answersFile;
        if (Path.of(file).isAbsolute()) {
            throw new CopierException(
                    ErrorKind.FORBIDDEN_PATH,
                    "The path of the answers file must be relative to the project: " + file,
                    "Name a file inside the project.");
        }
        LastAnswers answers = LastAnswers.read(project, file);
        String url = answers.source();
        String commit = answers.commit();
        if (url == null || commit == null) {
            throw new CopierException(
                    ErrorKind.PROJECT,
                    "Cannot check: " + project.resolve(file)
                            + " does not say which version of which template the project" + " was made from",
                    "The file needs _src_path and _commit; name another file with --answers-file.");
        }
        Path absolute = project.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        SourceOptions here = options.withRelativeTo(parent == null ? List.of(absolute) : List.of(absolute, parent));
        try (LocatedTemplate newest = source.locate(url, null, here)) {
            if (newest.commit() == null) {
                throw new CopierException(
                        ErrorKind.PROJECT, "Cannot check: the template " + url + " is not kept in git", null);
            }
            try (LocatedTemplate current = source.locate(url, commit, here)) {
                Version now = version(current, "the version of the project");
                Version latest = version(newest, "the newest version of the template");
                return new CheckResult(latest.compareTo(now) > 0, now.toString(), latest.toString());
            }
        }
    }

    private static Version version(LocatedTemplate template, String what) {
        Version version = template.version();
        if (version == null) {
            throw new CopierException(
                    ErrorKind.PROJECT,
                    "Cannot check: " + what + ", " + template.commit() + ", is no version number",
                    "Tag the template with versions such as 1.2.0.");
        }
        return version;
    }
}
