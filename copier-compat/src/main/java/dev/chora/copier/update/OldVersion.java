package dev.chora.copier.update;

import dev.chora.copier.CopierException;
import dev.chora.copier.CopyRequest;
import dev.chora.copier.Edge;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Events;
import dev.chora.copier.Features;
import dev.chora.copier.Generation;
import dev.chora.copier.Operation;
import dev.chora.copier.answers.LastAnswers;
import dev.chora.copier.config.TemplateConfig;
import dev.chora.copier.source.LocatedTemplate;
import dev.chora.copier.source.PartOfTemplate;
import dev.chora.copier.source.SourceOptions;
import dev.chora.copier.source.TemplateSource;
import dev.chora.copier.tree.RenderedTree;
import dev.chora.copier.version.Version;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The version of the template that the project was made from, or what the store knows of it. */
final class OldVersion implements AutoCloseable {
    private final LocatedTemplate template;
    private final BaseStore.@Nullable Stored stored;

    private OldVersion(LocatedTemplate template, BaseStore.@Nullable Stored stored) {
        this.template = template;
        this.stored = stored;
    }

    /**
     * Finds the version that an answers file names.
     *
     * @throws CopierException when the template does not have it any more and the store does not know it either
     */
    static OldVersion find(
            TemplateSource source,
            String address,
            String commit,
            SourceOptions options,
            CopyRequest request,
            LastAnswers last) {
        LocatedTemplate located = null;
        try {
            located = source.locate(address, commit, options);
            located.root();
            return new OldVersion(located, null);
        } catch (CopierException gone) {
            if (located != null) {
                located.close();
            }
            boolean mayBeStored = gone.kind() == ErrorKind.SOURCE || gone.kind() == ErrorKind.TEMPLATE_NOT_FOUND;
            BaseStore.Stored stored = mayBeStored ? new BaseStore(request.environment()).find(last.values()) : null;
            if (stored == null) {
                throw gone;
            }
            Version version = stored.version().isEmpty() ? null : Version.parse(stored.version());
            return new OldVersion(new StoredTemplate(address, commit, version), stored);
        }
    }

    /**
     * The same with one folder of the template as the project.
     *
     * @param folder empty for the template as it is
     */
    OldVersion part(String folder) {
        return folder.isEmpty() ? this : new OldVersion(new PartOfTemplate(template, folder), stored);
    }

    LocatedTemplate template() {
        return template;
    }

    boolean fromStore() {
        return stored != null;
    }

    /**
     * Adds what this version wants to run.
     *
     * @param withTasks whether its tasks are to run too, as in an update within one template
     */
    void addFeatures(Features features, boolean withTasks) {
        if (stored == null) {
            features.add(TemplateConfig.read(template.root()), withTasks);
        }
    }

    /**
     * What this version makes of the old answers.
     *
     * @param request the update's, with what the new version excludes besides
     * @param withTasks whether its tasks run on a copy, so that what they make counts as the template's
     */
    RenderedVersion render(
            CopyRequest request, LastAnswers last, boolean withTasks, TaskSandbox sandbox, String folderName) {
        if (stored != null) {
            return new RenderedVersion(stored.tree(), Set.of());
        }
        CopyRequest old = request.change()
                .allData(last.values())
                .defaults(true)
                .quiet(true)
                .askNothing()
                .build();
        Generation generation =
                new Generation(old, template, last.commit(), LastAnswers.NONE, Operation.UPDATE, Events.NONE);
        generation.ask(Edge.unattended(Events.NONE).interviewer());
        RenderedTree tree = generation.render();
        if (withTasks && !request.pretend()) {
            tree = sandbox.afterTasks(tree, generation, folderName);
        }
        return new RenderedVersion(tree, generation.config().questions().keySet());
    }

    @Override
    public void close() {
        template.close();
    }
}
