package dev.chora.verify.rules.shell;

import dev.chora.verify.Place;
import dev.chora.verify.rules.ProjectFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds what starts a script by its path: images, Compose services, recipes, workflows. */
final class Starts {
    private final ProjectFiles files;
    private final List<String> starters = new ArrayList<>();

    Starts(ProjectFiles files) {
        this.files = files;
        for (String path : files.paths()) {
            String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            boolean starts = name.startsWith("dockerfile")
                    || name.endsWith(".dockerfile")
                    || name.startsWith("docker-compose")
                    || name.startsWith("compose.")
                    || name.equals("justfile")
                    || name.equals("makefile")
                    || path.startsWith(".github/workflows/");
            if (starts) {
                starters.add(path);
            }
        }
    }

    /** Where a script is started by its path, or null. */
    @Nullable
    Place of(String script) {
        String name = script.substring(script.lastIndexOf('/') + 1);
        for (String path : starters) {
            String text = files.text(path);
            if (text == null || !text.contains(name) || madeExecutable(text, name)) {
                continue;
            }
            String[] lines = text.split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                if (starts(path, lines[i], script, name)) {
                    return files.at(path, i + 1, 0);
                }
            }
        }
        return null;
    }

    private static boolean madeExecutable(String text, String name) {
        for (String line : text.split("\n", -1)) {
            boolean chmod = line.contains("--chmod=")
                    || line.contains("chmod +x")
                    || line.contains("chmod a+x")
                    || line.contains("chmod 7")
                    || line.contains("chmod 07")
                    || line.contains("chmod 5")
                    || line.contains("chmod u+x")
                    || line.contains("chmod -R");
            boolean all = line.contains("*") || line.contains(" . ") || !line.contains(".sh");
            if (chmod && (line.contains(name) || all)) {
                return true;
            }
        }
        return false;
    }

    private static boolean starts(String path, String line, String script, String name) {
        String stripped = line.strip();
        if (stripped.startsWith("#") || !stripped.contains(name)) {
            return false;
        }
        String upper = stripped.toUpperCase(Locale.ROOT);
        boolean image = upper.startsWith("ENTRYPOINT")
                || upper.startsWith("CMD")
                || stripped.startsWith("entrypoint:")
                || stripped.startsWith("command:");
        if (path.toLowerCase(Locale.ROOT).contains("dockerfile") && !image && !upper.startsWith("RUN")) {
            return false;
        }
        String[] words = stripped.replaceAll("[\\[\\]\",']", " ").strip().split("\\s+");
        int first = image || upper.startsWith("RUN") ? 1 : 0;
        for (int i = first; i < words.length; i++) {
            boolean same = words[i].equals("./" + script) || (image && words[i].endsWith("/" + name));
            boolean command = i == first
                    || List.of("&&", "||", ";", "run:", "then", "do", "@", "-").contains(words[i - 1]);
            if (same && command) {
                return true;
            }
        }
        return false;
    }
}
