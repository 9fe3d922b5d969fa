package dev.chora.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A program {@code docker} on PATH that answers command lines with what a test says, and writes down how it was called. */
public final class FakeDocker {
    private static final String INFO = """
            {"ServerVersion": "27.3.1", "Driver": "overlay2", "OSType": "linux", "Architecture": "x86_64", "NCPU": 8, \
            "MemTotal": 17179869184, "KernelVersion": "1.2.3-none", "DockerRootDir": "/var/lib/docker", \
            "OperatingSystem": "Docker Desktop", "ClientInfo": {"Plugins": [\
            {"Name": "buildx", "Version": "v0.17.1"}, {"Name": "compose", "Version": "v2.29.7"}]}}""";

    private final Path folder;
    private final Map<String, String> answers = new LinkedHashMap<>();

    /** An engine of 8 processors and 16 GB on a machine that is not this one, without containers and images. */
    public FakeDocker(Path folder) {
        this.folder = folder;
        answers.put("info *", "cat <<'EOF'\n" + INFO + "\nEOF");
        answers.put("context inspect *", "echo unix:///var/run/docker.sock");
        answers.put("version *", "echo '[]'");
    }

    /** Answers a command line, a pattern of the shell, with a piece of shell. Earlier ones win. */
    public FakeDocker on(String line, String shell) {
        answers.put(line, shell);
        return this;
    }

    /** Answers a command line with a text. */
    public FakeDocker says(String line, String text) {
        return on(line, "cat <<'EOF'\n" + text + "\nEOF");
    }

    /** Puts it on a PATH of its own; the environment of a run. */
    public Map<String, String> installed() throws IOException {
        Path bin = Files.createDirectories(folder.resolve(".fake-bin"));
        StringBuilder script = new StringBuilder("#!/bin/sh\necho \"$*\" >> '" + bin + "/calls'\ncase \"$*\" in\n");
        answers.forEach((line, shell) -> script.append(line.replace(" ", "\\ "))
                .append(")\n")
                .append(shell)
                .append("\n;;\n"));
        script.append("*) echo \"Error response from daemon: No such container: $*\" >&2; exit 1 ;;\nesac\n");
        Path program = bin.resolve("docker");
        Files.writeString(program, script);
        if (!program.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + program + " executable");
        }
        return Map.of("PATH", bin + ":/usr/bin:/bin", "CHORA_ENGINE", "docker");
    }

    /** Every call so far, one a line. */
    public String calls() throws IOException {
        return Files.readString(folder.resolve(".fake-bin/calls"));
    }
}
