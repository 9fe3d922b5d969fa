package dev.chora.verify.rules.compose;

import dev.chora.verify.rules.ProjectFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which files are Compose files, and which go together. */
public final class ComposeFiles {
    private static final List<String> BASES =
            List.of("compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml");

    private ComposeFiles() {}

    /** Whether a file's name is one that Docker Compose finds, or one made like it ({@code docker-compose.ai.yml}). */
    public static boolean isCompose(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (!name.endsWith(".yml") && !name.endsWith(".yaml")) {
            return false;
        }
        String rest = name.startsWith("docker-compose")
                ? name.substring(14)
                : name.startsWith("compose") ? name.substring(7) : "";
        return !rest.isEmpty() && (rest.charAt(0) == '.' || rest.charAt(0) == '-' || rest.charAt(0) == '_');
    }

    /** All Compose files. */
    public static List<String> all(ProjectFiles files) {
        List<String> found = new ArrayList<>();
        for (String path : files.paths()) {
            if (isCompose(path)) {
                found.add(path);
            }
        }
        return found;
    }

    /**
     * The stacks: for each folder the base with its override file, and the base with each other file laid over it; without
     * a base each file for itself.
     */
    public static List<List<String>> stacks(ProjectFiles files) {
        Map<String, List<String>> folders = new TreeMap<>();
        for (String path : all(files)) {
            folders.computeIfAbsent(Paths.folder(path), folder -> new ArrayList<>())
                    .add(path);
        }
        List<List<String>> stacks = new ArrayList<>();
        folders.forEach((folder, paths) -> {
            String base = null;
            for (String name : BASES) {
                String path = folder.isEmpty() ? name : folder + "/" + name;
                base = base == null && paths.contains(path) ? path : base;
            }
            if (base == null) {
                paths.forEach(path -> stacks.add(List.of(path)));
                return;
            }
            List<String> usual = new ArrayList<>(List.of(base));
            for (String path : paths) {
                if (path.contains("compose.override.")) {
                    usual.add(path);
                }
            }
            stacks.add(usual);
            for (String path : paths) {
                if (!usual.contains(path)) {
                    stacks.add(List.of(base, path));
                }
            }
        });
        return stacks;
    }
}
