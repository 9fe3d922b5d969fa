package dev.chora.docker.files;

import dev.chora.copier.CopyOperation;
import dev.chora.copier.CopyRequest;
import dev.chora.copier.Edge;
import dev.chora.copier.Events;
import dev.chora.copier.PlannedFile;
import dev.chora.copier.Reviewer;
import dev.chora.copier.source.TemplateSource;
import dev.chora.copier.tree.FileEntry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Single files of the bundled template, rendered for a project as {@code chora new} would. */
public final class BundledFiles {
    private final TemplateSource source;
    private final String template;
    private final Map<String, String> environment;

    /**
     * Files of a template.
     *
     * @param template its address
     * @param environment variables, for settings and caches
     */
    public BundledFiles(TemplateSource source, String template, Map<String, String> environment) {
        this.source = source;
        this.template = template;
        this.environment = environment;
    }

    /**
     * Renders some files with Docker switched on; nothing is written.
     *
     * @param answers of the project; what they do not say has its default
     * @param paths of the files, in the order in which they are wanted; one that these answers do not make is left out
     * @throws dev.chora.copier.CopierException when an answer does not fit its question
     */
    public List<Made> render(Path project, Map<String, @Nullable Object> answers, List<String> paths) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>(answers);
        data.put("include_docker", true);
        data.put("docker_strategy", "production");
        Map<String, Made> made = new LinkedHashMap<>();
        // The review is the one moment at which everything is rendered and can be read.
        Reviewer reviewer = review -> {
            for (PlannedFile file : review.files()) {
                if (paths.contains(file.path()) && file.wanted() instanceof FileEntry wanted) {
                    String before = file.current() instanceof FileEntry current ? text(current) : null;
                    made.put(file.path(), new Made(file.path(), text(wanted), before));
                }
            }
            return new Reviewer.Write();
        };
        Edge unattended = Edge.unattended(Events.NONE);
        Edge edge = new Edge(
                unattended.events(), unattended.interviewer(), unattended.conflicts(), unattended.trust(), reviewer);
        new CopyOperation(edge, source)
                .run(CopyRequest.copy(template, project)
                        .allData(data)
                        .defaults(true)
                        .overwrite(true)
                        .pretend(true)
                        .quiet(true)
                        .environment(environment)
                        .build());
        List<Made> ordered = new ArrayList<>();
        for (String path : paths) {
            Made file = made.get(path);
            if (file != null) {
                ordered.add(file);
            }
        }
        return ordered;
    }

    private static String text(FileEntry file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }
}
