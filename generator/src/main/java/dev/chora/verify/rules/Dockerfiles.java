package dev.chora.verify.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which files of a project are Dockerfiles, and what belongs to them. */
public final class Dockerfiles {
    /** Ends of names that make of a Dockerfile something else: a template, a text about one, a copy that an editor left. */
    private static final Set<String> OTHERS = Set.of(
            "dockerignore",
            "md",
            "rst",
            "txt",
            "jinja",
            "jinja2",
            "j2",
            "tmpl",
            "tpl",
            "template",
            "erb",
            "mustache",
            "hbs",
            "bak",
            "orig",
            "rej",
            "swp",
            "py",
            "sh",
            "yml",
            "yaml",
            "json",
            "toml",
            "lock",
            "png",
            "svg",
            "html",
            "expected",
            "model");

    private Dockerfiles() {}

    /** The paths of all Dockerfiles, sorted. */
    public static List<String> in(ProjectFiles files) {
        List<String> found = new ArrayList<>();
        for (String path : files.paths()) {
            if (is(path)) {
                found.add(path);
            }
        }
        return found;
    }

    /** Whether a path is that of a Dockerfile: {@code Dockerfile}, {@code Dockerfile.test}, {@code app.Dockerfile}, {@code Containerfile}. */
    public static boolean is(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String small = name.toLowerCase(Locale.ROOT);
        if (small.endsWith(".dockerfile") || small.endsWith(".containerfile")) {
            return true;
        }
        if (!name.startsWith("Dockerfile") && !name.startsWith("Containerfile")) {
            return false;
        }
        int dot = small.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, name.indexOf('.'));
        boolean named = stem.equals("Dockerfile") || stem.equals("Containerfile") || stem.startsWith("Dockerfile-");
        return named && (dot < 0 || !OTHERS.contains(small.substring(dot + 1)));
    }

    /**
     * The ignore file of a Dockerfile: that of its own name beside it, else {@code .dockerignore} at the top, else null
     * (Dockerfile reference, .dockerignore).
     */
    public static @Nullable String ignoreFile(ProjectFiles files, String dockerfile) {
        String own = dockerfile + ".dockerignore";
        if (files.has(own)) {
            return own;
        }
        return files.has(".dockerignore") ? ".dockerignore" : null;
    }
}
