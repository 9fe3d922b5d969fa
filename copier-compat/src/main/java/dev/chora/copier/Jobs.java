package dev.chora.copier;

import dev.chora.copier.config.TemplateConfig;
import dev.chora.copier.render.Failures;
import dev.chora.copier.render.Jinja;
import dev.chora.copier.render.RenderJob;
import dev.chora.copier.source.LocatedTemplate;
import dev.chora.jinja.TemplateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prepares the rendering of a tree: which folder, which patterns, which variables. */
final class Jobs {
    private final CopyRequest request;
    private final TemplateConfig config;
    private final LocatedTemplate template;
    private final Jinja jinja;

    Jobs(CopyRequest request, TemplateConfig config, LocatedTemplate template, Jinja jinja) {
        this.request = request;
        this.config = config;
        this.template = template;
        this.jinja = jinja;
    }

    RenderJob job(Context context, Operation operation) {
        Map<String, @Nullable Object> variables = context.variables(Phase.RENDER);
        Map<String, @Nullable Object> withOperation = new HashMap<>(variables);
        withOperation.put("_copier_operation", operation.word());
        Patterns patterns = new Patterns(config, jinja);
        List<String> excluded =
                Patterns.lines(patterns.rendered(config.exclude(), request.exclude(), "_exclude", withOperation));
        return new RenderJob(
                template,
                template.root(),
                copyRoot(variables),
                jinja,
                variables,
                config.templatesSuffix(),
                config.preserveSymlinks(),
                context.answersFile(Phase.RENDER),
                patterns.read(excluded, "_exclude"),
                !takesBack(excluded));
    }

    private static boolean takesBack(List<String> patterns) {
        for (String pattern : patterns) {
            if (pattern.startsWith("!")) {
                return true;
            }
        }
        return false;
    }

    private Path copyRoot(Map<String, @Nullable Object> variables) {
        String written = config.subdirectory();
        String known = template.subdirectory();
        if (written.isEmpty() && known != null) {
            written = known;
        }
        if (written.isEmpty()) {
            return template.root();
        }
        String folder;
        try {
            folder = jinja.text(written, variables);
        } catch (TemplateException failure) {
            throw Failures.inConfig(config, failure, "\"_subdirectory\"", "_subdirectory");
        }
        Path path = template.root().resolve(folder).normalize();
        try {
            path = Files.exists(path) ? path.toRealPath() : path;
        } catch (IOException unreadable) {
            throw config.error("\"_subdirectory\" cannot be read: " + folder, null, "_subdirectory");
        }
        if (!path.startsWith(template.root())) {
            throw new CopierException(
                    ErrorKind.FORBIDDEN_PATH,
                    "\"_subdirectory\" leads out of the template: " + folder,
                    config.place(0, 0, "_subdirectory"),
                    "Name a folder inside the template.");
        }
        if (!Files.isDirectory(path)) {
            throw config.error("\"_subdirectory\" names no folder of the template: " + folder, null, "_subdirectory");
        }
        return path;
    }
}
