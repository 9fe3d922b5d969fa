package dev.chora.copier.render;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Paths of a project as texts. */
public final class PlainPath {
    private PlainPath() {}

    /** The path without {@code .} and {@code ..} parts; null when it leads out of the folder that it is relative to. */
    public static @Nullable String inside(String path) {
        if (path.startsWith("/")) {
            return null;
        }
        if (!path.contains("..")) {
            return path;
        }
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return null;
                }
                parts.remove(parts.size() - 1);
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }
}
