package dev.chora.copier.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** A repository for a test, made by the real git. */
public final class TestRepository {
    private final Path folder;
    private final GitProgram git;

    private TestRepository(Path folder, GitProgram git) {
        this.folder = folder;
        this.git = git;
    }

    /** An empty repository with the branch {@code main}. */
    public static TestRepository create(Path folder, Map<String, String> environment) throws IOException {
        Map<String, String> env = new HashMap<>(environment);
        for (String who : new String[] {"AUTHOR", "COMMITTER"}) {
            env.put("GIT_" + who + "_NAME", "T");
            env.put("GIT_" + who + "_EMAIL", "t@example.com");
            env.put("GIT_" + who + "_DATE", "1700000000 +0000");
        }
        TestRepository repository =
                new TestRepository(Files.createDirectories(folder), Objects.requireNonNull(GitProgram.find(env)));
        repository.git("init", "-q", "-b", "main");
        return repository;
    }

    public String path() {
        return folder.toString();
    }

    /** Runs git in the repository and gives what it printed, without the last line's end. */
    public String git(String... arguments) {
        return git.run(folder, Map.of(), arguments).stripTrailing();
    }

    public TestRepository write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    public TestRepository link(String path, String target) throws IOException {
        Files.createSymbolicLink(folder.resolve(path), Path.of(target));
        return this;
    }

    public TestRepository commit() {
        git("add", "-A");
        git("commit", "-q", "-m", "c");
        return this;
    }

    public TestRepository tag(String name) {
        git("tag", name);
        return this;
    }
}
