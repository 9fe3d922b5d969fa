package dev.chora.verify.rules.compose;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Paths of a project as texts with forward slashes. */
final class Paths {
    private Paths() {}

    /** The folder of a file, empty for the project's. */
    static String folder(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** Whether a path, URL or variable leads somewhere that is not in the project. */
    static boolean isElsewhere(String path) {
        return path.startsWith("/")
                || path.startsWith("~")
                || path.contains("://")
                || path.startsWith("git@")
                || path.startsWith("github.com/")
                || (path.length() > 1 && path.charAt(1) == ':')
                || path.startsWith("\\");
    }

    /** A relative path from the project's folder; null when it leads out of it. */
    static @Nullable String resolve(String folder, String path) {
        if (isElsewhere(path)) {
            return null;
        }
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (folder + "/" + path).split("/")) {
            if (step.equals("..")) {
                if (steps.isEmpty()) {
                    return null;
                }
                steps.removeLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }
}
