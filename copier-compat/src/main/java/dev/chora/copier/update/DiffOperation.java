package dev.chora.copier.update;

import dev.chora.copier.CopyRequest;
import dev.chora.copier.Edge;
import dev.chora.copier.source.TemplateSource;
import dev.chora.copier.tree.DirectoryEntry;
import dev.chora.copier.tree.Entry;
import dev.chora.copier.tree.RenderedTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares a project with its template. Changes nothing and runs no tasks. */
public final class DiffOperation {
    private final Edge edge;
    private final TemplateSource source;

    /**
     * An operation.
     *
     * @param source finds the template
     */
    public DiffOperation(Edge edge, TemplateSource source) {
        this.edge = edge;
        this.source = source;
    }

    /** What the next update would change; also in a project with changes that are not committed. */
    public UpdateResult template(UpdateRequest request) {
        return new UpdateOperation(edge, source).preview(request);
    }

    /**
     * How the project differs from what the template made of its answers, sorted by path. Files of its own are not listed,
     * nor is the answers file.
     */
    public List<LocalDifference> local(CopyRequest request) {
        try (CurrentVersion current = CurrentVersion.of(request, source, edge)) {
            RenderedTree made = current.generation().render();
            Map<String, Entry> files = new HashMap<>(made.entries());
            files.values().removeIf(entry -> entry instanceof DirectoryEntry);
            files.remove(current.generation().answersFile());
            RenderedTree project = ProjectSnapshot.of(current.project(), null, files.keySet());
            List<LocalDifference> differences = new ArrayList<>();
            for (Map.Entry<String, Entry> entry : made.entries().entrySet()) {
                @Nullable Entry there = project.get(entry.getKey());
                if (files.containsKey(entry.getKey()) && !entry.getValue().equals(there)) {
                    differences.add(new LocalDifference(entry.getKey(), entry.getValue(), there));
                }
            }
            return differences;
        }
    }
}
