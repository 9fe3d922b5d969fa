package dev.chora.verify.rules.python;

import dev.chora.verify.rules.Findings;
import dev.chora.verify.rules.ProjectFiles;
import dev.chora.verify.rules.model.Nearest;
import org.jspecify.annotations.Nullable;

/** Imports from the project's own packages lead to modules and names that are there. */
final class ImportRules {
    private final Modules modules;
    private final ProjectFiles files;
    private final Findings findings;

    ImportRules(Modules modules, ProjectFiles files, Findings findings) {
        this.modules = modules;
        this.files = files;
        this.findings = findings;
    }

    void look(String path, Source source) {
        for (Source.Import imported : source.imports()) {
            if (!imported.guarded() && !path.contains("/_vendor/") && !isMade(imported.module())) {
                one(path, imported);
            }
        }
    }

    /** Modules that a backend writes while it builds. */
    private static boolean isMade(String module) {
        String last = module.substring(module.lastIndexOf('.') + 1);
        return last.equals("_version")
                || last.equals("version")
                || last.equals("_build")
                || last.endsWith("_pb2")
                || last.endsWith("_pb2_grpc");
    }

    private void one(String path, Source.Import imported) {
        String place;
        String shown;
        if (imported.level() > 0) {
            String base = base(path, imported.level());
            if (base == null || !files.has(path.substring(0, path.lastIndexOf('/') + 1) + "__init__.py")) {
                return;
            }
            String below = imported.module().replace('.', '/');
            place = below.isEmpty() ? base : base.isEmpty() ? below : base + "/" + below;
            shown = ".".repeat(imported.level()) + imported.module();
        } else {
            int point = imported.module().indexOf('.');
            String top = point < 0 ? imported.module() : imported.module().substring(0, point);
            if (!modules.isOwn(top) || isShadowed(path, top)) {
                return;
            }
            place = modules.place(imported.module());
            shown = imported.module();
        }
        String file = modules.at(place);
        if (file == null && modules.mayMake(place)) {
            return;
        }
        if (file == null) {
            found(path, imported, "there is no module " + shown, null);
        } else if (imported.name() != null
                && !imported.name().equals("*")
                && !modules.has(file, imported.name())
                && !isMade(imported.name())) {
            String near = Nearest.to(imported.name(), modules.names(file));
            found(
                    path,
                    imported,
                    shown + " (" + file + ") has no " + imported.name(),
                    near == null ? null : "Did you mean " + near + "?");
        }
    }

    /** Whether a file beside the importing one is meant instead, as in a folder of scripts. */
    private boolean isShadowed(String path, String top) {
        int slash = path.lastIndexOf('/');
        String folder = slash < 0 ? "" : path.substring(0, slash + 1);
        return files.has(folder + top + ".py");
    }

    private static @Nullable String base(String path, int level) {
        String folder = path;
        for (int i = 0; i < level; i++) {
            int slash = folder.lastIndexOf('/');
            if (slash < 0) {
                return null;
            }
            folder = folder.substring(0, slash);
        }
        return folder;
    }

    private void found(String path, Source.Import imported, String message, @Nullable String advice) {
        String text = files.text(path);
        int[] place = PythonCheck.place(text == null ? "" : text, imported.at());
        findings.found(
                PythonRules.IMPORT,
                files.at(path, place[0], place[1]),
                message,
                advice == null ? PythonRules.IMPORT.fix() : advice);
    }
}
