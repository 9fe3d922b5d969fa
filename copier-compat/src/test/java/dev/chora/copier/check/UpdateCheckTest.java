package dev.chora.copier.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chora.copier.CopierException;
import dev.chora.copier.git.TestRepository;
import dev.chora.copier.source.BundledTemplates;
import dev.chora.copier.source.SourceOptions;
import dev.chora.copier.source.TemplateLocator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpdateCheckTest {
    @TempDir
    Path sandbox;

    private TestRepository template;
    private UpdateCheck check;

    @BeforeEach
    void makeTemplate() throws IOException {
        Map<String, String> environment = Map.of(
                "PATH", System.getenv("PATH"), "HOME", sandbox.resolve("home").toString());
        template = TestRepository.create(sandbox.resolve("tpl"), environment);
        template.write("f.txt", "1\n").commit().tag("1.0.0");
        template.write("f.txt", "2\n").commit();
        check = new UpdateCheck(new TemplateLocator(environment, BundledTemplates.NONE));
    }

    private Path project(String... lines) throws IOException {
        Path project = Files.createDirectories(sandbox.resolve("dst"));
        Files.writeString(project.resolve(".copier-answers.yml"), String.join("\n", lines) + "\n");
        return project;
    }

    private CheckResult run(Path project, boolean prereleases) {
        return check.run(project, null, SourceOptions.DEFAULT.withPrereleases(prereleases));
    }

    @Test
    void comparesTheVersionOfTheProjectWithTheNewest() throws IOException {
        Path project = project("_commit: 1.0.0", "_src_path: " + template.path());
        assertThat(run(project, false)).isEqualTo(new CheckResult(false, "1.0.0", "1.0.0"));
        template.tag("1.1.0");
        assertThat(run(project, false)).isEqualTo(new CheckResult(true, "1.0.0", "1.1.0"));
    }

    @Test
    void countsPrereleasesWhenToldSo() throws IOException {
        Path project = project("_commit: 1.0.0", "_src_path: " + template.path());
        template.tag("2.0.0b3");
        assertThat(run(project, false).updateAvailable()).isFalse();
        assertThat(run(project, true)).isEqualTo(new CheckResult(true, "1.0.0", "2.0.0b3"));
    }

    @Test
    void knowsTheVersionOfACommitAfterATag() throws IOException {
        String description = template.git("describe", "--tags");
        Path project = project("_commit: " + description, "_src_path: ../tpl");
        String hash = template.git("rev-parse", "--short", "HEAD");
        assertThat(run(project, false)).isEqualTo(new CheckResult(false, "1.0.0.post1.dev0+" + hash, "1.0.0"));
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        assertThatThrownBy(() -> run(sandbox.resolve("nowhere"), false))
                .isInstanceOf(CopierException.class)
                .hasMessageContaining("does not say which version");
        Path noCommit = project("_src_path: " + template.path());
        assertThatThrownBy(() -> run(noCommit, false))
                .isInstanceOf(CopierException.class)
                .hasMessageContaining(".copier-answers.yml");
        Path unknown = project("_commit: 0.9.0", "_src_path: " + template.path());
        assertThatThrownBy(() -> run(unknown, false))
                .isInstanceOf(CopierException.class)
                .hasMessageContaining("0.9.0");
        Path plain = project("_commit: 1.0.0", "_src_path: " + Files.createDirectory(sandbox.resolve("plain")));
        assertThatThrownBy(() -> run(plain, false))
                .isInstanceOf(CopierException.class)
                .hasMessageContaining("not kept in git");
    }
}
