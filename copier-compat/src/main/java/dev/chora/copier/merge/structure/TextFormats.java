package dev.chora.copier.merge.structure;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Knows which files have a format that can be merged by meaning. */
public final class TextFormats {
    private TextFormats() {}

    /**
     * The format of a file by its name.
     *
     * @param path with forward slashes
     * @return null when the file is to be merged by its lines only
     */
    public static @Nullable TextFormat of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith(".") && lower.endsWith("ignore")) {
            return new IgnoreFormat();
        }
        if (lower.equals("dockerfile")
                || (lower.startsWith("dockerfile.") && !lower.endsWith("ignore"))
                || lower.endsWith(".dockerfile")
                || lower.equals("containerfile")) {
            return new DockerfileFormat();
        }
        if (lower.equals("justfile") || lower.equals(".justfile") || lower.endsWith(".just")) {
            return new JustfileFormat();
        }
        return switch (lower.substring(lower.lastIndexOf('.') + 1)) {
            case "toml" -> new TomlFormat();
            case "yml", "yaml" -> new YamlFormat();
            case "jsonc" -> new JsonFormat(true);
            case "json" -> new JsonFormat(comments(path, lower));
            case "dockerignore" -> new IgnoreFormat();
            default -> null;
        };
    }

    /** JSON files whose programs read comments. */
    private static boolean comments(String path, String name) {
        return path.contains(".vscode/")
                || path.contains(".devcontainer/")
                || name.equals("devcontainer.json")
                || name.equals("tsconfig.json");
    }
}
