package dev.chora.docker.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a project still lacks for files that were made for it. */
public final class Remarks {
    private Remarks() {}

    /**
     * About a Dockerfile: what it copies and the project does not have, what it needs besides.
     *
     * @param made paths that are written together with it
     */
    public static List<String> ofDockerfile(Path project, String dockerfile, List<String> made) {
        List<String> remarks = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        String ignore = read(project.resolve(".dockerignore"));
        List<String> hidden = new ArrayList<>();
        for (String source : copied(dockerfile)) {
            if (!made.contains(source) && !Files.exists(project.resolve(source))) {
                missing.add(source);
            } else if (!ignore.isEmpty() && hides(ignore, source)) {
                hidden.add(source);
            }
        }
        if (!missing.isEmpty()) {
            remarks.add("The Dockerfile copies " + String.join(", ", missing) + ", which the project does not have.");
        }
        if (!hidden.isEmpty()) {
            remarks.add(".dockerignore does not let " + String.join(", ", hidden)
                    + " into the build: chora docker generate-dockerignore writes one that does.");
        }
        if (dockerfile.contains("--extra gunicorn")
                && !read(project.resolve("pyproject.toml")).contains("gunicorn")) {
            remarks.add("pyproject.toml needs the extra that is installed, below [project.optional-dependencies]: "
                    + "gunicorn = [\"gunicorn>=23\", \"uvicorn-worker>=0.4\"]");
        }
        return remarks;
    }

    /** What COPY takes from the build context; patterns are left out, since they may match nothing. */
    static List<String> copied(String dockerfile) {
        List<String> sources = new ArrayList<>();
        for (String line : dockerfile.split("\n")) {
            if (!line.startsWith("COPY ") || line.contains("--from=")) {
                continue;
            }
            String[] words = line.strip().split("\\s+");
            for (int i = 1; i < words.length - 1; i++) {
                if (!words[i].startsWith("--") && words[i].indexOf('[') < 0 && !sources.contains(words[i])) {
                    sources.add(words[i]);
                }
            }
        }
        return sources;
    }

    /** Whether an allow-list does not name a path; any other list is trusted. */
    private static boolean hides(String ignore, String source) {
        boolean all = false;
        for (String line : ignore.split("\n")) {
            String pattern = line.strip();
            all |= pattern.equals("*") || pattern.equals("**");
            String name = pattern.startsWith("!")
                    ? pattern.substring(1).replaceFirst("^/", "").replaceFirst("/+\\**$", "")
                    : "";
            if (!name.isEmpty() && (source.equals(name) || source.startsWith(name + "/"))) {
                return false;
            }
        }
        return all;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException none) {
            return "";
        }
    }
}
