package dev.chora.copier.update;

import dev.chora.copier.CopierException;
import dev.chora.copier.CopyRequest;
import dev.chora.copier.Edge;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Events;
import dev.chora.copier.Generation;
import dev.chora.copier.Operation;
import dev.chora.copier.TrustResolver;
import dev.chora.copier.answers.LastAnswers;
import dev.chora.copier.answers.SettingsFile;
import dev.chora.copier.source.LocatedTemplate;
import dev.chora.copier.source.SourceOptions;
import dev.chora.copier.source.TemplateSource;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The version of the template that a project is at, with its answers, ready to be rendered. */
final class CurrentVersion implements AutoCloseable {
    private final Path project;
    private final LocatedTemplate template;
    private final Generation generation;

    private CurrentVersion(Path project, LocatedTemplate template, Generation generation) {
        this.project = project;
        this.template = template;
        this.generation = generation;
    }

    /**
     * Finds it.
     *
     * @throws CopierException when the project does not say what it was made from, or that can no longer be had
     */
    static CurrentVersion of(CopyRequest asked, TemplateSource source, Edge edge) {
        Path project = asked.destination().toAbsolutePath().normalize();
        String answersFile = UpdateOperation.answersFile(asked);
        LastAnswers last = LastAnswers.read(project, answersFile);
        String address = last.source();
        if (address == null) {
            throw new CopierException(
                    ErrorKind.PROJECT,
                    "The project does not say which template it was made from: there is no _src_path in " + answersFile,
                    "Name another answers file with --answers-file, or let chora adopt find out what it was made from.");
        }
        CopyRequest request = asked.change()
                .allData(last.values())
                .defaults(true)
                .quiet(true)
                .askNothing()
                .settings(
                        asked.settings() == null
                                ? SettingsFile.load(asked.environment(), Events.NONE)
                                : asked.settings())
                .build();
        SourceOptions options = new SourceOptions(true, UpdateOperation.nearby(project), edge.events());
        LocatedTemplate template = source.locate(address, last.commit(), options);
        try {
            Generation generation =
                    new Generation(request, template, last.commit(), LastAnswers.NONE, Operation.UPDATE, Events.NONE);
            requireTrustedExtensions(generation, edge.trust());
            generation.ask(Edge.unattended(Events.NONE).interviewer());
            return new CurrentVersion(project, template, generation);
        } catch (RuntimeException failure) {
            template.close();
            throw failure;
        }
    }

    /** Only what runs while rendering matters here: tasks do not run. */
    private static void requireTrustedExtensions(Generation generation, TrustResolver trust) {
        generation.requireTrust(new dev.chora.copier.Features().add(generation.config(), false), trust);
    }

    Path project() {
        return project;
    }

    LocatedTemplate template() {
        return template;
    }

    Generation generation() {
        return generation;
    }

    @Nullable
    String versionText() {
        return template.version() == null ? template.commit() : String.valueOf(template.version());
    }

    @Override
    public void close() {
        template.close();
    }
}
