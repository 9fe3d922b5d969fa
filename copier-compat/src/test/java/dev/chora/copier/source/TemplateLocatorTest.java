package dev.chora.copier.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chora.copier.CopierException;
import dev.chora.copier.Events;
import dev.chora.copier.git.GitProgram;
import dev.chora.copier.git.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against repositories made by the real git. */
class TemplateLocatorTest {
    @TempDir
    Path sandbox;

    private Map<String, String> environment;
    private TestRepository template;
    private final List<String> warnings = new ArrayList<>();
    private final SourceOptions options = SourceOptions.DEFAULT.withEvents(new Events() {
        @Override
        public void warning(String text) {
            warnings.add(text);
        }
    });

    @BeforeEach
    void makeTemplate() throws IOException {
        sandbox = sandbox.toRealPath();
        environment = new HashMap<>();
        environment.put("PATH", System.getenv("PATH"));
        environment.put("HOME", Files.createDirectory(sandbox.resolve("home")).toString());
        template = TestRepository.create(sandbox.resolve("tpl"), environment);
        template.write("a.txt", "one\n").write("sub/b.txt", "b\n").commit().tag("1.9.0");
        template.write("a.txt", "two\n").commit().tag("1.10.0");
        template.write("a.txt", "pre\n").commit().tag("2.0.0a1");
    }

    private LocatedTemplate locate(String source, String ref) {
        return new TemplateLocator(environment, BundledTemplates.NONE).locate(source, ref, options);
    }

    private String text(LocatedTemplate located, String path) throws IOException {
        return Files.readString(located.root().resolve(path));
    }

    @Test
    void takesTheNewestReleaseByPep440() throws IOException {
        try (LocatedTemplate located = locate(template.path(), null)) {
            assertThat(located.url()).isEqualTo(template.path());
            assertThat(located.git()).isTrue();
            assertThat(located.ref()).isEqualTo("1.10.0");
            assertThat(located.commit()).isEqualTo("1.10.0");
            assertThat(located.version()).hasToString("1.10.0");
            assertThat(located.commitHash()).isEqualTo(template.git("rev-parse", "1.10.0^{commit}"));
            assertThat(text(located, "a.txt")).isEqualTo("two\n");
            assertThat(text(located, "sub/b.txt")).isEqualTo("b\n");
            assertThat(located.root().resolve(".git")).doesNotExist();
        }
    }

    @Test
    void takesPrereleasesWhenTold() throws IOException {
        LocatedTemplate located = new TemplateLocator(environment, BundledTemplates.NONE)
                .locate(template.path(), null, options.withPrereleases(true));
        assertThat(located.commit()).isEqualTo("2.0.0a1");
        assertThat(text(located, "a.txt")).isEqualTo("pre\n");
    }

    @Test
    void findsTagsBranchesAndCommits() throws IOException {
        template.git("checkout", "-q", "-b", "feat/x", "1.9.0");
        template.write("a.txt", "feature\n").commit();
        String hash = template.git("rev-parse", "HEAD");
        template.git("checkout", "-q", "main");
        for (String ref :
                List.of("feat/x", "origin/feat/x", hash, hash.substring(0, 8), "1.9.0-1-g" + hash.substring(0, 7))) {
            LocatedTemplate located = locate(template.path(), ref);
            assertThat(located.commitHash()).as(ref).isEqualTo(hash);
            assertThat(located.commit()).isEqualTo(template.git("describe", "--tags", hash));
            assertThat(text(located, "a.txt")).isEqualTo("feature\n");
        }
        assertThat(text(locate(template.path(), "1.9.0"), "a.txt")).isEqualTo("one\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nosuchref", "--upload-pack=evil", "HEAD\nmain", "../../etc/passwd"})
    void saysWhichVersionIsMissing(String ref) {
        assertThatThrownBy(() -> locate(template.path(), ref))
                .isInstanceOf(CopierException.class)
                .hasMessageContaining(ref)
                .extracting(e -> ((CopierException) e).advice())
                .isEqualTo("Its newest version is 1.10.0.");
    }

    @Test
    void saysThatThereIsNoTemplate() {
        assertThatThrownBy(() -> locate(sandbox.resolve("nowhere").toString(), null))
                .isInstanceOf(CopierException.class)
                .hasMessageContaining("nowhere does not exist");
        assertThatThrownBy(() -> locate("nowhere.git", null))
                .isInstanceOf(CopierException.class)
                .hasMessageContaining("no git repository at nowhere.git");
        assertThatThrownBy(() -> locate("chora:nothing", null))
                .isInstanceOf(CopierException.class)
                .hasMessageContaining("No template of the name nothing");
    }

    @Test
    void readsAFolderThatIsNoRepository() throws IOException {
        Path plain = Files.createDirectory(sandbox.resolve("plain"));
        LocatedTemplate located = locate(plain.toString(), "1.0.0");
        assertThat(located.git()).isFalse();
        assertThat(located.commit()).isNull();
        assertThat(located.version()).isNull();
        assertThat(located.root()).isEqualTo(plain);
        assertThat(located.executable("a")).isNull();
    }

    @Test
    void includesUncommittedWorkWhenHeadIsAskedFor() throws IOException {
        template.write("a.txt", "dirty\n")
                .write("new.txt", "new\n")
                .write(".gitignore", "*.log\n")
                .write("x.log", "no\n");
        String head = template.git("rev-parse", "HEAD");
        try (LocatedTemplate located = locate(template.path(), "HEAD")) {
            assertThat(located.draft()).isTrue();
            assertThat(located.commit()).matches("2\\.0\\.0a1-1-g[0-9a-f]{7}");
            assertThat(String.valueOf(located.version())).startsWith("2.0.0a1.post1.dev0+");
            assertThat(text(located, "a.txt")).isEqualTo("dirty\n");
            assertThat(text(located, "new.txt")).isEqualTo("new\n");
            assertThat(located.root().resolve("x.log")).doesNotExist();
            Path root = located.root();
            located.close();
            assertThat(root).doesNotExist();
        }
        assertThat(warnings).hasSize(1);
        assertThat(template.git("rev-parse", "HEAD")).isEqualTo(head);
        assertThat(template.git("status", "--porcelain")).contains("?? new.txt", " M a.txt");
        assertThat(text(locate(template.path(), null), "a.txt")).isEqualTo("two\n");
        assertThat(text(locate("file://" + template.path(), "HEAD"), "a.txt")).isEqualTo("pre\n");
    }

    @Test
    void includesUncommittedWorkWithoutTheGitProgram() throws IOException {
        template.write("a.txt", "dirty\n").write("new.txt", "new\n");
        environment.put("PATH", "");
        try (LocatedTemplate located = locate(template.path(), "HEAD")) {
            assertThat(located.draft()).isTrue();
            assertThat(located.commit()).matches("2\\.0\\.0a1-1-g[0-9a-f]{7}");
            assertThat(text(located, "a.txt")).isEqualTo("dirty\n");
            assertThat(text(located, "new.txt")).isEqualTo("new\n");
        }
    }

    @Test
    void takesTheFilesOfARepositoryWithoutCommits() throws IOException {
        TestRepository empty = TestRepository.create(sandbox.resolve("empty"), environment);
        empty.write("v.txt", "v\n");
        LocatedTemplate located = locate(empty.path(), null);
        assertThat(text(located, "v.txt")).isEqualTo("v\n");
        assertThat(located.commit()).matches("[0-9a-f]{7}");
    }

    @Test
    void remembersTheVersionThatWasChosenOfTwoOnOneCommit() {
        template.tag("3.0.0").tag("3.1.0").tag("moving");
        assertThat(locate(template.path(), null).commit()).isEqualTo("3.1.0");
        assertThat(locate(template.path(), "3.0.0").commit()).isEqualTo("3.0.0");
        assertThat(locate(template.path(), "moving").commit()).isEqualTo(template.git("describe", "--tags"));
    }

    @Test
    void readsBareRepositoriesWorktreesAndBundles() throws IOException {
        Path bare = sandbox.resolve("bare.git");
        template.git("clone", "-q", "--bare", template.path(), bare.toString());
        Path worktree = sandbox.resolve("work tree");
        template.git("worktree", "add", "-q", "--detach", worktree.toString(), "1.9.0");
        Path bundle = sandbox.resolve("tpl.bundle");
        template.git("bundle", "create", "-q", bundle.toString(), "--all");
        for (String source : List.of(bare.toString(), "file://" + bare, worktree.toString(), bundle.toString())) {
            try (LocatedTemplate located = locate(source, null)) {
                assertThat(located.commit()).as(source).isEqualTo("1.10.0");
                assertThat(text(located, "a.txt")).isEqualTo("two\n");
            }
        }
        assertThat(text(locate(worktree.toString(), "HEAD"), "a.txt")).isEqualTo("one\n");
        try (LocatedTemplate located = locate(bundle.toString(), "HEAD")) {
            assertThat(text(located, "a.txt")).isEqualTo("pre\n");
        }
    }

    @Test
    void readsABundleWithoutHead() throws IOException {
        Path bundle = sandbox.resolve("branch.bundle");
        template.git("bundle", "create", "-q", bundle.toString(), "main", "1.9.0");
        try (LocatedTemplate located = locate(bundle.toString(), "HEAD")) {
            assertThat(text(located, "a.txt")).isEqualTo("pre\n");
            assertThat(located.commit()).startsWith("1.9.0-2-g");
        }
    }

    @Test
    void readsPackedRepositories() throws IOException {
        template.git("tag", "-a", "-m", "x", "4.0.0");
        template.git("gc", "-q");
        LocatedTemplate located = locate(template.path(), null);
        assertThat(located.commit()).isEqualTo("4.0.0");
        assertThat(text(located, "a.txt")).isEqualTo("pre\n");
    }

    @Test
    void keepsModesAndLinks() throws IOException {
        template.write("run.sh", "#!/bin/sh\n").link("link", "a.txt");
        template.git("add", "-A");
        template.git("update-index", "--chmod=+x", "run.sh");
        template.git("commit", "-q", "-m", "x");
        template.tag("5.0.0");
        LocatedTemplate located = locate(template.path(), null);
        assertThat(located.root().resolve("run.sh")).isExecutable();
        assertThat(Files.isExecutable(located.root().resolve("a.txt"))).isFalse();
        assertThat(Files.readSymbolicLink(located.root().resolve("link"))).hasToString("a.txt");
        assertThat(located.executable("run.sh")).isTrue();
        assertThat(located.executable("a.txt")).isFalse();
        assertThat(located.executable("other")).isNull();
    }

    @Test
    void laysATreeOutOnceAndAgainWhenSomebodyTouchedIt() throws IOException {
        Path root = locate(template.path(), null).root();
        FileTime made = Files.getLastModifiedTime(root);
        assertThat(locate(template.path(), null).root()).isEqualTo(root);
        assertThat(Files.getLastModifiedTime(root)).isEqualTo(made);
        Files.writeString(root.resolve("a.txt"), "changed behind our back\n");
        assertThat(text(locate(template.path(), null), "a.txt")).isEqualTo("two\n");
        Files.writeString(root.resolve("extra.pyc"), "x");
        assertThat(locate(template.path(), null).root().resolve("extra.pyc")).doesNotExist();
    }

    @Test
    void convertsLineEndsAsAttributesSay() throws IOException {
        template.write(".gitattributes", "*.bat text eol=crlf\n")
                .write("x.bat", "a\nb\n")
                .commit()
                .tag("6.0.0");
        try (LocatedTemplate located = locate(template.path(), null)) {
            assertThat(text(located, "x.bat")).isEqualTo("a\r\nb\r\n");
            assertThat(text(located, "a.txt")).isEqualTo("pre\n");
        }
        environment.put("PATH", "");
        try (LocatedTemplate located = locate(template.path(), null)) {
            assertThat(text(located, "x.bat")).isEqualTo("a\r\nb\r\n");
            assertThat(located.root().resolve(".git-index")).doesNotExist();
        }
    }

    @Test
    void expandsShortcutsAndObeysInsteadOf() throws IOException {
        Path hub = sandbox.resolve("hub/acme");
        Files.createDirectories(hub);
        template.git(
                "clone", "-q", "--bare", template.path(), hub.resolve("tpl.git").toString());
        Files.writeString(
                sandbox.resolve("home/.gitconfig"),
                "[url \"file://" + sandbox.resolve("hub") + "/\"]\n\tinsteadOf = https://github.com/\n");
        for (String source : List.of("gh:acme/tpl", "gh:/acme/tpl.git", "https://github.com/acme/tpl")) {
            LocatedTemplate located = locate(source, null);
            assertThat(located.url()).isEqualTo(source);
            assertThat(text(located, "a.txt")).isEqualTo("two\n");
        }
        assertThat(AddressReader.expanded("gl:a/b")).isEqualTo("https://gitlab.com/a/b.git");
    }

    @Test
    void fillsSubmodulesOnceTheyAreAllowed() throws IOException {
        TestRepository module = TestRepository.create(sandbox.resolve("module"), environment);
        module.write("m.txt", "m\n").commit();
        template.git("-c", "protocol.file.allow=always", "submodule", "add", "-q", "../module", "lib/module");
        template.commit().tag("7.0.0");
        assertThatThrownBy(() -> locate(template.path(), null).root())
                .isInstanceOf(CopierException.class)
                .hasMessageContaining("protocol.file.allow");
        Files.writeString(sandbox.resolve("home/.gitconfig"), "[protocol \"file\"]\n\tallow = always\n");
        try (LocatedTemplate located = locate(template.path(), null)) {
            assertThat(text(located, "lib/module/m.txt")).isEqualTo("m\n");
        }
    }

    @Test
    void findsARelativePathFromTheProject() throws IOException {
        Path project = Files.createDirectories(sandbox.resolve("w/project"));
        SourceOptions fromProject = options.withRelativeTo(List.of(project, project.getParent()));
        LocatedTemplate located =
                new TemplateLocator(environment, BundledTemplates.NONE).locate("../tpl", null, fromProject);
        assertThat(located.url()).isEqualTo("../tpl");
        assertThat(text(located, "a.txt")).isEqualTo("two\n");
    }

    @Test
    void findsTemplatesThatShipWithTheProgram() {
        BundledTemplates shipped = new BundledTemplates() {
            @Override
            public List<String> versions(String name) {
                return name.equals("python") ? List.of("2.0.0", "1.9.0", "2.1.0a1") : List.of();
            }

            @Override
            public Path folder(String name, String version) {
                return sandbox.resolve(name + "-" + version);
            }
        };
        TemplateLocator locator = new TemplateLocator(environment, shipped);
        LocatedTemplate newest = locator.locate("chora:python", null, options);
        assertThat(newest.root()).isEqualTo(sandbox.resolve("python-2.0.0"));
        assertThat(newest.commit()).isEqualTo("2.0.0");
        assertThat(locator.locate("chora:python", "1.9.0", options).version()).hasToString("1.9.0");
        assertThatThrownBy(() -> locator.locate("chora:python", "3", options))
                .isInstanceOf(CopierException.class)
                .hasMessageContaining("no version 3");
    }

    @Test
    void usesTheCloneOfTheLastRunWhenTheRemoteIsGone() throws IOException {
        Path bare = sandbox.resolve("far.git");
        template.git("clone", "-q", "--bare", template.path(), bare.toString());
        try (DumbHttpServer server = DumbHttpServer.serve(sandbox)) {
            GitProgram git = GitProgram.find(environment);
            git.run(bare, Map.of(), "update-server-info");
            String url = server.address() + "/far.git";
            assertThat(text(locate(url, null), "a.txt")).isEqualTo("two\n");
            assertThat(text(locate(url, "HEAD"), "a.txt")).isEqualTo("pre\n");
            template.git("tag", "9.0.0");
            template.git("push", "-q", bare.toString(), "9.0.0");
            git.run(bare, Map.of(), "update-server-info");
            assertThat(locate(url, null).commit()).isEqualTo("9.0.0");
            server.close();
            assertThat(warnings).isEmpty();
            assertThat(locate(url, null).commit()).isEqualTo("9.0.0");
            assertThat(warnings).hasSize(1).first().asString().contains("last download");
            assertThatThrownBy(() -> locate(server.address() + "/other.git", null))
                    .isInstanceOf(CopierException.class)
                    .hasMessageContaining("other.git");
        }
    }
}
