package dev.chora.docker.files;

import dev.chora.copier.answers.LastAnswers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;

/**
 * Answers to the questions of the bundled template for a project: those that it remembers, else what its
 * {@code pyproject.toml} (PEP 621) says, else what its folder is called.
 *
 * @param source the file that they are from, or "the folder's name"
 */
public record ProjectAnswers(Map<String, @Nullable Object> values, String source) {
    private static final List<String> VERSIONS = List.of("3.11", "3.12", "3.13", "3.14");

    /** Reads them; nothing is asked. */
    public static ProjectAnswers of(Path project) {
        Map<String, @Nullable Object> remembered = new LinkedHashMap<>();
        LastAnswers.read(project, ".copier-answers.yml").values().forEach((name, value) -> {
            if (!name.startsWith("_")) {
                remembered.put(name, value);
            }
        });
        if (remembered.containsKey("project_name") || remembered.containsKey("project_type")) {
            return new ProjectAnswers(remembered, ".copier-answers.yml");
        }
        Map<String, @Nullable Object> found = new LinkedHashMap<>();
        boolean read = pyproject(project, found);
        found.putIfAbsent(
                "project_name",
                name(String.valueOf(project.toAbsolutePath().normalize().getFileName())));
        String module = onlyPackage(project);
        if (module != null) {
            found.put("package_name", module);
        }
        found.put("include_memory_system", Files.isDirectory(project.resolve(".chora/memory")));
        found.put("include_tests", Files.isDirectory(project.resolve("tests")));
        return new ProjectAnswers(found, read ? "pyproject.toml" : "the folder's name");
    }

    private static boolean pyproject(Path project, Map<String, @Nullable Object> found) {
        TomlParseResult toml;
        try {
            toml = Toml.parse(Files.readString(project.resolve("pyproject.toml"), StandardCharsets.UTF_8));
        } catch (IOException none) {
            return false;
        }
        if (toml.hasErrors() || !toml.isTable("project")) {
            return false;
        }
        String name = text(toml, "project.name");
        if (name != null) {
            found.put("project_name", name(name));
        }
        put(found, "project_version", text(toml, "project.version"));
        String description = text(toml, "project.description");
        put(found, "project_description", description == null || description.isBlank() ? null : description.strip());
        put(found, "python_version", python(text(toml, "project.requires-python")));
        found.put("project_type", type(toml));
        boolean scripts = toml.isTable("project.scripts")
                && !toml.getTableOrEmpty("project.scripts").isEmpty();
        found.put("include_cli", scripts);
        return true;
    }

    private static void put(Map<String, @Nullable Object> found, String name, @Nullable String value) {
        if (value != null) {
            found.put(name, value);
        }
    }

    private static @Nullable String text(TomlParseResult toml, String key) {
        return toml.isString(key) ? toml.getString(key) : null;
    }

    /** The project's name as the template takes it: lower case, dashes. */
    static String name(String text) {
        String name =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+|-+$", "");
        return name.isEmpty() ? "my-project" : name;
    }

    /** The oldest version that a project supports, as far as the template has it. */
    private static @Nullable String python(@Nullable String requirement) {
        if (requirement != null) {
            for (String version : VERSIONS) {
                if (requirement.matches(".*(?:>=|~=|==)\\s*" + version.replace(".", "\\.") + "(?:[.,\\s*].*|$)")) {
                    return version;
                }
            }
        }
        return null;
    }

    /** What it depends on tells what it is. */
    private static String type(TomlParseResult toml) {
        TomlArray dependencies = toml.isArray("project.dependencies") ? toml.getArray("project.dependencies") : null;
        boolean web = false;
        for (int i = 0; dependencies != null && i < dependencies.size(); i++) {
            String name = String.valueOf(dependencies.get(i))
                    .split("[^A-Za-z0-9._-]", 2)[0]
                    .toLowerCase(Locale.ROOT);
            if (name.equals("mcp") || name.equals("fastmcp")) {
                return "mcp_server";
            }
            web |= List.of("fastapi", "flask", "django", "starlette", "litestar", "aiohttp", "uvicorn", "sanic")
                    .contains(name);
        }
        return web ? "web_service" : toml.isTable("project.scripts") ? "cli_tool" : "library";
    }

    /** The package below {@code src} when there is exactly one. */
    private static @Nullable String onlyPackage(Path project) {
        String found = null;
        try (DirectoryStream<Path> children = Files.newDirectoryStream(project.resolve("src"))) {
            for (Path child : children) {
                if (Files.isRegularFile(child.resolve("__init__.py"))) {
                    if (found != null) {
                        return null;
                    }
                    found = child.getFileName().toString();
                }
            }
        } catch (IOException none) {
            return null;
        }
        return found;
    }
}
