package dev.chora.ledger.scan;

import dev.chora.ledger.ImageFacts;
import dev.chora.verify.dockerfile.Dockerfile;
import dev.chora.verify.dockerfile.Instruction;
import dev.chora.verify.dockerfile.Stage;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what a Dockerfile makes. */
final class ImageReader {
    private static final List<String> MINIMAL = List.of(
            "slim", "alpine", "distroless", "scratch", "busybox", "chainguard", "wolfi", "minimal", "ubi-micro");

    private ImageReader() {}

    /** The facts; null, with a problem, when the file has no stage. */
    static @Nullable ImageFacts read(String path, Problems problems) {
        String text = problems.text(path);
        if (text == null) {
            return null;
        }
        Dockerfile file = Dockerfile.parse(text);
        file.problems().forEach(problem -> problems.add(path + ":" + problem.line(), problem.message()));
        Stage last = file.last();
        if (last == null) {
            if (file.problems().isEmpty()) {
                problems.add(path, "has no FROM");
            }
            return null;
        }
        String base = base(last);
        return new ImageFacts(
                path,
                file.stages().size(),
                file.multiStage(),
                nonRoot(last.user(), base),
                healthy(last),
                install(file.needed(last)),
                base,
                minimal(base));
    }

    private static String base(Stage stage) {
        Stage root = stage;
        while (root.parent() != null) {
            root = root.parent();
        }
        String image = root.image();
        return image == null ? root.base() : image;
    }

    private static boolean minimal(String base) {
        String name = base.toLowerCase(Locale.ROOT);
        for (String mark : MINIMAL) {
            if (name.contains(mark)) {
                return true;
            }
        }
        return false;
    }

    /** Distroless images have variants that bring a user of their own. */
    private static boolean nonRoot(@Nullable String user, String base) {
        if (user == null) {
            return base.contains(":nonroot") || base.contains(":debug-nonroot");
        }
        int group = user.indexOf(':');
        String name = (group < 0 ? user : user.substring(0, group)).strip();
        return !name.isEmpty() && !name.equals("root") && !name.matches("0+");
    }

    private static boolean healthy(Stage stage) {
        Instruction check = stage.last("HEALTHCHECK");
        return check != null && !check.arguments().strip().equalsIgnoreCase("NONE");
    }

    private static @Nullable String install(List<Stage> stages) {
        boolean wheel = false;
        boolean source = false;
        for (Stage stage : stages) {
            for (Instruction instruction : stage.instructions()) {
                if (!instruction.is("RUN")) {
                    continue;
                }
                for (String command : instruction.script().split("&&|;|\n|\\|\\|")) {
                    if (!command.contains("pip") && !command.contains("uv ") && !command.contains("build")) {
                        continue;
                    }
                    if (command.matches("(?s).*\\s(-e|--editable)(\\s|=|\\.).*")) {
                        return "editable";
                    }
                    wheel |= command.contains(".whl") || command.contains("--wheel") || command.contains("pip wheel");
                    source |= command.matches("(?s).*install\\s(.*\\s)?\"?\\.(\\[[^]]*])?/?\"?(\\s.*|$)")
                            || command.contains("uv sync");
                }
            }
        }
        return wheel ? "wheel" : source ? "source" : null;
    }
}
