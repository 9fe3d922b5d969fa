package dev.chora.copier.update;

import dev.chora.copier.CopierException;
import dev.chora.copier.CopyRequest;
import dev.chora.copier.Edge;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Generation;
import dev.chora.copier.Operation;
import dev.chora.copier.Phase;
import dev.chora.copier.answers.LastAnswers;
import dev.chora.copier.answers.SettingsFile;
import dev.chora.copier.source.LocatedTemplate;
import dev.chora.copier.source.SourceOptions;
import dev.chora.copier.source.TemplateSource;
import dev.chora.copier.task.Migrations;
import dev.chora.copier.version.Version;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be done about the last update of a project: take it back ({@code --undo}), give it up ({@code --abort}), go on
 * after conflicts or a failed migration ({@code --continue}). Works from the journal, with and without git. Every method
 * first takes back an update that a crash interrupted, and ends with a {@link CopierException} when it cannot be done.
 */
public final class UpdateControl {
    private final Edge edge;
    private final TemplateSource source;

    /**
     * Control over the last update.
     *
     * @param source finds the template, whose migrations may have to go on
     */
    public UpdateControl(Edge edge, TemplateSource source) {
        this.edge = edge;
        this.source = source;
    }

    /** Where the last update stands; null when none is known here. */
    public @Nullable UpdateStatus status(CopyRequest request) {
        try (ControlSession session = ControlSession.open(request, edge.events())) {
            return session.empty() ? null : session.status();
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    /**
     * Takes the last update back; nothing is done when files that it wrote were changed since.
     *
     * @return the state before
     */
    public UpdateStatus undo(CopyRequest request) {
        try (ControlSession session = ControlSession.open(request, edge.events())) {
            UpdateStatus status = session.status();
            List<String> changed = session.changedSince();
            if (!changed.isEmpty()) {
                throw new CopierException(
                        ErrorKind.PROJECT,
                        "The update to " + status.to() + " cannot be undone, since these were changed after it:\n  "
                                + String.join("\n  ", changed),
                        status.phase() == JournalPhase.DONE
                                ? "Undo those changes first, or go back with git."
                                : "Use --abort to give up the update together with what was done about its conflicts.");
            }
            session.back();
            return status;
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    /**
     * Gives up an update with open conflicts or a failed migration. What was changed in its files since is moved to a
     * folder beside the journal, of which the listener hears.
     *
     * @return the state before
     */
    public UpdateStatus abort(CopyRequest request) {
        try (ControlSession session = ControlSession.open(request, edge.events())) {
            UpdateStatus status = session.status();
            if (status.phase() == JournalPhase.DONE) {
                throw new CopierException(
                        ErrorKind.PROJECT,
                        "There is no update to abort: the last one, to " + status.to() + ", is finished",
                        "Use --undo to take it back.");
            }
            Path aside = session.setAside(session.changedSince());
            session.back();
            if (aside != null) {
                edge.events().warning("What was changed since the update was moved to " + aside);
            }
            return status;
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    /**
     * Goes on: runs the migrations that have not run, and closes the update when all its conflicts are settled.
     *
     * @return the state after
     */
    public UpdateStatus resume(CopyRequest request) {
        try (ControlSession session = ControlSession.open(request, edge.events())) {
            UpdateStatus status = session.status();
            Journal journal = session.journal();
            if (status.phase() == JournalPhase.DONE) {
                throw new CopierException(
                        ErrorKind.PROJECT, "There is nothing to continue: the last update is finished");
            }
            if (status.phase() == JournalPhase.STOPPED) {
                session.during(() -> migrate(journal.head(), request));
                journal.enter(JournalPhase.CONFLICTS);
            }
            if (!status.open().isEmpty()) {
                throw new CopierException(
                        ErrorKind.PROJECT,
                        "These conflicts are still open:\n  " + String.join("\n  ", status.open()),
                        "Settle them and remove the markers and second files; or give up with --abort.");
            }
            ProjectGit git = session.git();
            if (git != null) {
                git.add(journal.head().marked());
            }
            journal.enter(JournalPhase.DONE);
            return session.status();
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    private void migrate(JournalHead head, CopyRequest asked) {
        Path project = asked.destination().toAbsolutePath().normalize();
        CopyRequest request = asked.change()
                .defaults(true)
                .settings(
                        asked.settings() == null
                                ? SettingsFile.load(asked.environment(), edge.events())
                                : asked.settings())
                .build();
        SourceOptions options =
                new SourceOptions(request.prereleases(), UpdateOperation.nearby(project), edge.events());
        Version countsFrom = Version.parse(head.countsFrom());
        LocatedTemplate older = new StoredTemplate(head.template(), head.from(), countsFrom);
        try (LocatedTemplate newer = source.locate(head.template(), head.to(), options)) {
            LastAnswers last = LastAnswers.read(project, head.answersFile());
            Generation generation = new Generation(request, newer, head.to(), last, Operation.UPDATE, edge.events());
            var features = generation.features();
            var runs = Migrations.of(generation.config(), generation.jinja().syntax(), "after", older, newer);
            for (var run : runs) {
                features.add("migrations", run.spec().shown());
            }
            generation.requireTrust(features, edge.trust());
            generation.ask(Edge.unattended(edge.events()).interviewer());
            generation.run(runs, Phase.MIGRATE, project);
        }
    }

    private static CopierException unreadable(IOException failure) {
        return new CopierException(
                ErrorKind.PROJECT,
                "The project or the journal of its last update cannot be read or written: " + failure.getMessage(),
                null,
                null,
                failure);
    }
}
