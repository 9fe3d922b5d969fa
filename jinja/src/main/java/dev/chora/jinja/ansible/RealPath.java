package dev.chora.jinja.ansible;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** {@code os.path.realpath}: follows symbolic links; what does not exist stays as it is. */
final class RealPath {
    private static final int MOST_LINKS = 40;

    private RealPath() {}

    static String of(String path) {
        Deque<String> rest = new ArrayDeque<>();
        push(rest, path.startsWith("/") ? path : PosixPaths.workingFolder() + "/" + path);
        String done = "";
        int links = 0;
        while (!rest.isEmpty()) {
            String part = rest.pop();
            if (part.isEmpty() || part.equals(".")) {
                continue;
            }
            if (part.equals("..")) {
                done = done.substring(0, Math.max(0, done.lastIndexOf('/')));
                continue;
            }
            String next = done + "/" + part;
            String target = links < MOST_LINKS ? target(next) : "";
            if (target.isEmpty()) {
                done = next;
                continue;
            }
            links++;
            if (target.startsWith("/")) {
                done = "";
            }
            push(rest, target);
        }
        return done.isEmpty() ? "/" : done;
    }

    private static void push(Deque<String> rest, String path) {
        String[] parts = path.split("/", -1);
        for (int i = parts.length - 1; i >= 0; i--) {
            rest.push(parts[i]);
        }
    }

    /** Where a link leads; empty when this is no link. */
    private static String target(String path) {
        try {
            Path link = Path.of(path);
            return Files.isSymbolicLink(link) ? Files.readSymbolicLink(link).toString() : "";
        } catch (IOException | InvalidPathException unreadable) {
            return "";
        }
    }
}
