package dev.chora.copier.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chora.copier.CopierException;
import dev.chora.copier.Events;
import dev.chora.copier.git.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that git filters on their way out of the repository, as Git LFS does. */
class FilteredFilesTest {
    private static final String POINTER = "version https://git-lfs.github.com/spec/v1\noid sha256:ab\nsize 3\n";

    @TempDir
    private Path sandbox;

    private Map<String, String> environment;
    private TestRepository template;
    private final List<String> warnings = new ArrayList<>();

    @BeforeEach
    void makeTemplate() throws IOException {
        environment = new HashMap<>();
        environment.put("PATH", System.getenv("PATH"));
        environment.put("HOME", Files.createDirectory(sandbox.resolve("home")).toString());
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        template = TestRepository.create(sandbox.resolve("tpl"), environment);
        template.write("logo.bin", POINTER).commit();
        template.write("sub/.gitattributes", "x -text\n")
                .write(".gitattributes", "*.bin filter=lfs diff=lfs -text\n")
                .commit()
                .tag("1.0.0");
    }

    private String logo() throws IOException {
        SourceOptions options = SourceOptions.DEFAULT.withEvents(new Events() {
            @Override
            public void warning(String text) {
                warnings.add(text);
            }
        });
        try (LocatedTemplate located =
                new TemplateLocator(environment, BundledTemplates.NONE).locate(template.path(), null, options)) {
            return Files.readString(located.root().resolve("logo.bin"));
        }
    }

    @Test
    void goThroughTheFilterOfThePerson() throws IOException {
        Files.writeString(
                sandbox.resolve("home/.gitconfig"), "[filter \"lfs\"]\n\tsmudge = sed s/version.*/real/\n\trequired\n");
        assertThat(logo()).startsWith("real\n");
        assertThat(warnings).isEmpty();
    }

    @Test
    void pointersAreTold() throws IOException {
        assertThat(logo()).isEqualTo(POINTER);
        assertThat(warnings).singleElement().asString().contains("git lfs install");
    }

    @Test
    void aFilterThatIsMissingIsAnError() throws IOException {
        Files.writeString(
                sandbox.resolve("home/.gitconfig"), "[filter \"lfs\"]\n\tsmudge = no-such-program\n\trequired\n");
        assertThatThrownBy(this::logo).isInstanceOf(CopierException.class).hasMessageContaining("no-such-program");
    }

    @Test
    void needTheGitProgram() {
        environment.put("PATH", "");
        assertThatThrownBy(this::logo).isInstanceOf(CopierException.class).hasMessageContaining("git program");
    }
}
