package dev.chora.copier.render;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Events;
import dev.chora.copier.Location;
import dev.chora.copier.tree.EntrySink;
import dev.chora.jinja.RenderResult;
import dev.chora.jinja.TemplateException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks through a template and renders every path of it: names, contents, links. It knows no destination; what leads out
 * of the project by name is refused here, what leads out of it through links of the destination where it is written.
 */
public final class Renderer {
    private final RenderJob job;
    private final EntrySink sink;
    private final Events events;
    private final NameRenderer names;
    private final FolderReader folders;
    private long done;

    private Renderer(RenderJob job, EntrySink sink, Events events) {
        this.job = job;
        this.sink = sink;
        this.events = events;
        this.names = new NameRenderer(job.jinja(), job.context(), job.answersFile());
        this.folders = new FolderReader(job.root(), job.preserveSymlinks());
    }

    /**
     * Renders a template into a sink.
     *
     * @param events hears the progress
     * @throws CopierException when anything does not render or leads out of the template or the project
     */
    public static void render(RenderJob job, EntrySink sink, Events events) {
        new Renderer(job, sink, events).folder(job.copyRoot(), "", List.of(NameVariant.ROOT));
    }

    private void folder(Path folder, String path, List<NameVariant> variants) {
        List<SourceFile> files = folders.read(folder, path);
        for (SourceFile file : files) {
            boolean templated = file.name().endsWith(job.suffix());
            String leafName = templated && !job.suffix().isEmpty() ? PurePath.withoutSuffix(file.name()) : file.name();
            List<NameVariant> leaves = names.render(variants, leafName, file.path());
            if (!hasTemplatedSibling(file, files)) {
                leaf(file, leaves, templated);
            }
            if (file.kind() == SourceFile.Kind.FOLDER) {
                children(
                        file, leafName.equals(file.name()) ? leaves : names.render(variants, file.name(), file.path()));
            }
        }
    }

    /** Whether there is a file of the same name with the ending of templates, which then goes instead. */
    private boolean hasTemplatedSibling(SourceFile file, List<SourceFile> files) {
        if (job.suffix().isEmpty()) {
            return false;
        }
        SourceFile sibling = FolderReader.find(files, file.name() + job.suffix());
        return sibling != null && (sibling.kind() != SourceFile.Kind.LINK || Files.exists(sibling.file()));
    }

    private void children(SourceFile file, List<NameVariant> variants) {
        List<NameVariant> open = new ArrayList<>(variants.size());
        for (NameVariant variant : variants) {
            if (!job.prunable() || !job.exclude().matches(variant.path())) {
                open.add(variant);
            }
        }
        if (!open.isEmpty()) {
            FolderReader.requireFinite(file);
            folder(file.file(), file.path(), open);
        }
    }

    private void leaf(SourceFile file, List<NameVariant> variants, boolean templated) {
        for (NameVariant variant : variants) {
            String path = variant.path();
            if (!variant.answers() && !templated && hasTemplatedTwin(file, path)) {
                continue;
            }
            String place = PlainPath.inside(path);
            if (place == null) {
                throw new CopierException(
                        ErrorKind.FORBIDDEN_PATH,
                        "The template path \"" + file.path() + "\" leads out of the project: \"" + path + "\"",
                        Location.file(file.path()),
                        "An answer that is used as a name must not climb out with \"..\" or a slash in front.");
            }
            // as in Copier, nothing says that a folder is one: "docs/" leaves the empty folder
            if (!job.exclude().matches(path)) {
                emit(file, place, variant, templated);
            }
        }
    }

    /** Whether the template has a file to render whose name in the project would be the same. */
    private boolean hasTemplatedTwin(SourceFile file, String path) {
        boolean known = path.equals(file.path()) && job.root().equals(job.copyRoot());
        return !known && Files.exists(job.root().resolve(path + job.suffix()));
    }

    private void emit(SourceFile file, String path, NameVariant variant, boolean templated) {
        sink.from(path, file.file());
        switch (file.kind()) {
            case FOLDER -> {
                if (!path.isEmpty()) {
                    sink.folder(path);
                }
            }
            case LINK -> sink.link(path, target(file, templated));
            default -> {
                content(file, path, variant, templated);
                events.progress("render", ++done, 0);
            }
        }
    }

    private String target(SourceFile file, boolean templated) {
        try {
            String target = Files.readSymbolicLink(file.file()).toString();
            return templated ? job.jinja().text(target, job.context()) : target;
        } catch (TemplateException failure) {
            throw Failures.inName(failure, file.path());
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    private void content(SourceFile file, String path, NameVariant variant, boolean templated) {
        int mode = mode(file);
        if (!templated) {
            if (file.mode() == 0 && !Files.isReadable(file.file())) {
                throw unreadable(file, null);
            }
            sink.raw(path, file.file(), mode);
            return;
        }
        String source = null;
        try {
            source = job.jinja().source(file.file());
            RenderResult result = job.jinja().result(source, file.path(), names.with(variant.variables(), file.path()));
            if (result.yieldName() != null) {
                throw new CopierException(
                        ErrorKind.RENDER,
                        "\"" + file.path() + "\" holds a yield tag, which only names of files and folders may have",
                        Location.file(file.path()),
                        "Use a for loop in contents.");
            }
            sink.rendered(path, result.output().getBytes(StandardCharsets.UTF_8), mode);
        } catch (CharacterCodingException binary) {
            if (job.suffix().isEmpty()) {
                sink.raw(path, file.file(), mode);
                return;
            }
            throw new CopierException(
                    ErrorKind.RENDER,
                    "\"" + file.path() + "\" is to be rendered, but it is no UTF-8 text",
                    Location.file(file.path()),
                    "Take the ending \"" + job.suffix() + "\" away, so that the file is copied as it is.");
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        } catch (TemplateException failure) {
            throw Failures.inFile(failure, file.path(), source, new TemplateFiles(job.root()));
        }
    }

    private int mode(SourceFile file) {
        Path fromRoot = job.root().relativize(file.file());
        Boolean executable = job.template().executable(fromRoot.toString().replace('\\', '/'));
        if (executable == null) {
            return file.mode();
        }
        return executable ? file.mode() | 0111 : file.mode() & ~0111;
    }

    private static CopierException unreadable(SourceFile file, @org.jspecify.annotations.Nullable IOException cause) {
        return new CopierException(
                ErrorKind.RENDER,
                "The template file \"" + file.path() + "\" cannot be read",
                Location.file(file.path()),
                null,
                cause);
    }
}
