package dev.chora.copier.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.copier.CopyOperation;
import dev.chora.copier.CopyRequest;
import dev.chora.copier.Edge;
import dev.chora.copier.Events;
import dev.chora.copier.source.BundledTemplates;
import dev.chora.copier.source.TemplateLocator;
import dev.chora.copier.source.TemplateSource;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A template in git and a project made from it, in a folder of a test, away from the settings of whoever runs it. */
final class Workbench {
    static final String ANSWERS = "{{ _copier_conf.answers_file }}.jinja";

    private final Path root;
    private final Path template;
    private final Path project;
    private final List<String> warnings = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();

    Workbench(Path root) {
        this(root, root.resolve("tpl"), root.resolve("project"));
    }

    Workbench(Path root, Path template, Path project) {
        this.root = root;
        this.template = template;
        this.project = project;
    }

    /** The same template with another project. */
    Workbench at(Path otherProject) {
        return new Workbench(root, template, otherProject);
    }

    Path template() {
        return template;
    }

    Path project() {
        return project;
    }

    Path file(String name) {
        return project().resolve(name);
    }

    List<String> warnings() {
        return warnings;
    }

    /** What templates had to say. */
    List<String> messages() {
        return messages;
    }

    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("PATH", System.getenv("PATH"));
        environment.put("READY", root.resolve("ready").toString());
        environment.put("HOME", root.resolve("home").toString());
        environment.put("XDG_CACHE_HOME", root.resolve("cache").toString());
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        for (String who : new String[] {"AUTHOR", "COMMITTER"}) {
            environment.put("GIT_" + who + "_NAME", "Test");
            environment.put("GIT_" + who + "_EMAIL", "test@example.invalid");
        }
        return environment;
    }

    /** Writes files of a folder: name, content, name, content… A null content removes the file. */
    Workbench write(Path folder, String... namesAndContents) throws IOException {
        for (int i = 0; i < namesAndContents.length; i += 2) {
            Path file = folder.resolve(namesAndContents[i]);
            if (namesAndContents[i + 1] == null) {
                Files.delete(file);
            } else {
                Files.createDirectories(file.getParent());
                Files.writeString(file, namesAndContents[i + 1]);
            }
        }
        return this;
    }

    /** Commits everything in a folder, which becomes a repository when it is none. */
    Workbench commit(Path folder, String... tags) throws IOException {
        if (!inRepository(folder)) {
            git(folder, "init", "-q");
        }
        git(folder, "add", "-A");
        git(folder, "commit", "-q", "--allow-empty", "-m", "x");
        for (String tag : tags) {
            git(folder, "tag", tag);
        }
        return this;
    }

    private boolean inRepository(Path folder) {
        for (Path at = folder; !at.equals(root); at = at.getParent()) {
            if (Files.exists(at.resolve(".git"))) {
                return true;
            }
        }
        return false;
    }

    /** A new version of the template. */
    Workbench version(String tag, String... namesAndContents) throws IOException {
        write(template(), namesAndContents);
        Path answers = template().resolve(ANSWERS);
        if (!Files.exists(answers)) {
            write(template(), ANSWERS, "# Changes here will be overwritten\n{{ _copier_answers|to_nice_yaml -}}\n");
        }
        return commit(template(), tag);
    }

    /** The project, as the newest version makes it. */
    Workbench copy() throws IOException {
        CopyRequest request = CopyRequest.copy(template().toString(), project())
                .environment(environment())
                .defaults(true)
                .trust(true)
                .build();
        new CopyOperation(edge(), source()).run(request);
        return commit(project());
    }

    String git(Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment());
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes());
        try {
            assertThat(process.waitFor()).as("git %s: %s", command, out).isZero();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
        return out;
    }

    String status() throws IOException {
        return git(project(), "status", "--porcelain");
    }

    Edge edge() {
        return Edge.unattended(new Events() {
            @Override
            public void warning(String text) {
                warnings.add(text);
            }

            @Override
            public void message(String text) {
                messages.add(text);
            }
        });
    }

    TemplateSource source() {
        return new TemplateLocator(environment(), BundledTemplates.NONE);
    }

    CopyRequest request() {
        return CopyRequest.recopy(project())
                .environment(environment())
                .defaults(true)
                .trust(true)
                .overwrite(true)
                .build();
    }

    UpdateResult update() {
        return new UpdateOperation(edge(), source()).run(UpdateRequest.of(request()));
    }

    /** What the journal of the last update says; null when there is none. */
    @Nullable
    JournalPhase phase() throws IOException {
        Journal journal = Journal.open(Journals.folder(project, ProjectGit.around(project, environment())));
        return journal == null ? null : journal.phase();
    }

    UpdateControl control() {
        return new UpdateControl(edge(), source());
    }

    /** Every file of the project with its content, git's own left out. */
    Map<String, String> tree() throws IOException {
        Map<String, String> tree = new TreeMap<>();
        Files.walkFileTree(project(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean own = folder.endsWith(".git")
                        || folder.getFileName().toString().startsWith(Journals.FOLDER_WITHOUT_GIT);
                return own ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                boolean link = attributes.isSymbolicLink();
                String executable = !link && Files.isExecutable(file) ? "*" : "";
                tree.put(
                        project().relativize(file) + executable,
                        link ? "-> " + Files.readSymbolicLink(file) : Files.readString(file));
                return FileVisitResult.CONTINUE;
            }
        });
        return tree;
    }
}
