package dev.chora.cli;

import dev.chora.copier.write.Trees;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Runs the usual commands once in a temporary folder, so that the JVM sees which classes a start needs and puts them into
 * its archive. Only the launcher calls it; what it prints goes nowhere.
 */
public final class Training {
    private Training() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("chora-training");
        try {
            Map<String, String> env = new HashMap<>(System.getenv());
            env.put("HOME", folder.toString());
            env.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
            run(folder, env, "--help");
            run(folder, env, "new", "demo", "--defaults", "-d", "include_docker=true");
            run(folder, env, "copy", "--help");
            run(folder, env, "check-update", "demo");
            run(folder, env, "copy", "-l", "no-such-template", "x");
        } finally {
            Trees.delete(folder);
        }
        System.exit(ExitCode.OK);
    }

    private static void run(Path folder, Map<String, String> env, String... args) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        new Cli(new Console(new ByteArrayInputStream(new byte[0]), nowhere, nowhere, env, folder, false, false, false))
                .run(args);
    }
}
