package dev.chora.copier.render;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Events;
import dev.chora.copier.answers.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code _external_data}: YAML files of the project that templates may read by name (Copier docs, "external_data"). A file
 * is read when its name is first used, since its path may depend on answers.
 */
public final class ExternalData extends LazyMap {
    /** Renders the path of one file. */
    public interface Paths {
        String render(String path);
    }

    private final Map<String, String> files;
    private final Path project;
    private final boolean trusted;
    private final Paths paths;
    private final Events events;

    public ExternalData(Map<String, String> files, Path project, boolean trusted, Paths paths, Events events) {
        this.files = files;
        this.project = project;
        this.trusted = trusted;
        this.paths = paths;
        this.events = events;
    }

    @Override
    List<String> names() {
        return new ArrayList<>(files.keySet());
    }

    @Override
    @Nullable
    Object compute(String name) {
        String path = paths.render(String.valueOf(files.get(name)));
        Path file = project.resolve(path);
        if (!trusted && !inside(file)) {
            throw new CopierException(
                    ErrorKind.FORBIDDEN_PATH,
                    "The external data \"" + name + "\" of the template are outside the project: " + path,
                    "Say --trust when you trust the template with this file.");
        }
        if (!Files.isRegularFile(file)) {
            events.warning(
                    "There is no file " + path + " for the external data \"" + name + "\"; they are taken as empty");
            return new dev.chora.jinja.python.PyDict();
        }
        try {
            return YamlFile.value(file, "external data file", path);
        } catch (IOException unreadable) {
            throw new CopierException(
                    ErrorKind.DATA_FILE, "The external data file cannot be read: " + path, null, null, unreadable);
        }
    }

    private boolean inside(Path file) {
        return real(file).startsWith(real(project));
    }

    /** The path with links resolved as far as it exists. */
    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath();
        int parts = absolute.getNameCount();
        for (int known = parts; known > 0; known--) {
            Path at = absolute.getRoot().resolve(absolute.subpath(0, known));
            if (Files.exists(at)) {
                try {
                    Path real = at.toRealPath();
                    return known == parts
                            ? real
                            : real.resolve(absolute.subpath(known, parts)).normalize();
                } catch (IOException unreadable) {
                    break;
                }
            }
        }
        return absolute.normalize();
    }
}
