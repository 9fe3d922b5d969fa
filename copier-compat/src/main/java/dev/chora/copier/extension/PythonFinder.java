package dev.chora.copier.extension;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a Python may be: the one that {@code CHORA_PYTHON} names, that of an active virtual environment, those on the
 * {@code PATH}, and the ones that Copier was installed with by uv or pipx, which have the extensions that people added.
 */
public final class PythonFinder {
    private static final boolean WINDOWS = File.separatorChar == '\\';

    private PythonFinder() {}

    /** The Python that templates know as {@code _copier_python}; its usual name when none is found. */
    public static String best(Map<String, String> environment) {
        List<String> found = candidates(environment);
        return !found.isEmpty() ? found.get(0) : WINDOWS ? "python.exe" : "python3";
    }

    /** Programs that exist, the best first. */
    static List<String> candidates(Map<String, String> environment) {
        Set<String> found = new LinkedHashSet<>();
        String own = environment.get("CHORA_PYTHON");
        if (own != null && !own.isEmpty()) {
            found.add(own);
            return new ArrayList<>(found);
        }
        String virtual = environment.get("VIRTUAL_ENV");
        if (virtual != null && !virtual.isEmpty()) {
            add(found, inEnvironment(Path.of(virtual)));
        }
        String path = environment.get("PATH");
        for (String name : WINDOWS ? new String[] {"python.exe", "py.exe"} : new String[] {"python3", "python"}) {
            for (String folder : path == null ? new String[0] : path.split(File.pathSeparator, -1)) {
                if (!folder.isEmpty()) {
                    add(found, Path.of(folder, name));
                }
            }
        }
        String home = environment.get(WINDOWS ? "USERPROFILE" : "HOME");
        if (home != null && !home.isEmpty()) {
            for (String place : new String[] {
                ".local/share/uv/tools/copier", ".local/share/pipx/venvs/copier", ".local/pipx/venvs/copier"
            }) {
                add(found, inEnvironment(Path.of(home, place)));
            }
        }
        return new ArrayList<>(found);
    }

    private static Path inEnvironment(Path environment) {
        return WINDOWS
                ? environment.resolve("Scripts").resolve("python.exe")
                : environment.resolve("bin").resolve("python");
    }

    private static void add(Set<String> found, @Nullable Path program) {
        if (program != null && Files.isRegularFile(program) && Files.isExecutable(program)) {
            found.add(program.toString());
        }
    }
}
