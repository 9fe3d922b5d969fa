package dev.chora.copier.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chora.copier.CopierException;
import dev.chora.copier.merge.Change;
import dev.chora.copier.merge.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffAndWhyTest {
    @TempDir
    private Path root;

    private Workbench bench;

    @BeforeEach
    void project() throws IOException {
        bench = new Workbench(root);
        bench.version(
                "1.0.0",
                "copier.yml",
                "name: demo\ndocker: true\nother: 1\n",
                "README.md.jinja",
                "# {{ name }}\n\nplain\n{% if docker %}\nuse docker\n{% endif %}\n",
                "{{ name }}/raw.txt",
                "raw\nlines\n",
                "kept.txt",
                "kept\n");
        bench.copy();
    }

    private Why why(String file, int line) {
        return new WhyOperation(bench.edge(), bench.source()).explain(bench.request(), file, line);
    }

    @Test
    void linesComeFromTemplateAnswersOrYou() throws IOException {
        bench.write(bench.project(), "README.md", "# demo\nmine\n\nplain\n\nuse docker\n\n");
        Why title = why("README.md", 1);
        assertThat(title.origin()).isEqualTo(Why.Origin.ANSWERS);
        assertThat(title.templateFile()).isEqualTo("README.md.jinja");
        assertThat(title.firstTemplateLine()).isEqualTo(1);
        assertThat(title.answers()).isEqualTo(Map.of("name", "demo"));
        assertThat(title.version()).isEqualTo("1.0.0");

        assertThat(why("README.md", 2).origin()).isEqualTo(Why.Origin.YOU);
        Why plain = why("README.md", 4);
        assertThat(plain.origin()).isEqualTo(Why.Origin.TEMPLATE);
        assertThat(plain.firstTemplateLine()).isEqualTo(3);
        Why chosen = why("README.md", 6);
        assertThat(chosen.origin()).isEqualTo(Why.Origin.ANSWERS);
        assertThat(chosen.answers()).containsOnlyKeys("docker");
        assertThat(why("README.md", 0).origin()).isEqualTo(Why.Origin.TEMPLATE_AND_YOU);
    }

    @Test
    void filesAreExplainedToo() throws IOException {
        Why raw = why("demo/raw.txt", 2);
        assertThat(raw.origin()).isEqualTo(Why.Origin.TEMPLATE);
        assertThat(raw.templateFile()).isEqualTo("{{ name }}/raw.txt");
        assertThat(raw.firstTemplateLine()).isEqualTo(2);
        bench.write(bench.project(), "own.txt", "o\n");
        assertThat(why("own.txt", 1).origin()).isEqualTo(Why.Origin.YOU);
        assertThat(why("own.txt", 1).templateFile()).isNull();
        assertThatThrownBy(() -> why("own.txt", 9))
                .isInstanceOf(CopierException.class)
                .hasMessageContaining("1 lines");
        assertThatThrownBy(() -> why("none.txt", 1)).isInstanceOf(CopierException.class);
    }

    @Test
    void localDifferencesAreChangedAndRemovedFilesOfTheTemplate() throws IOException {
        bench.write(bench.project(), "README.md", "other\n", "own.txt", "o\n", "kept.txt", null);
        List<LocalDifference> differences = new DiffOperation(bench.edge(), bench.source()).local(bench.request());
        assertThat(differences).extracting(LocalDifference::path).containsExactly("README.md", "kept.txt");
        assertThat(differences.get(1).project()).isNull();
    }

    @Test
    void nextUpdateIsShownAlsoWhenWorkIsUncommitted() throws IOException {
        bench.version("2.0.0", "kept.txt", "kept 2\n", "copier.yml", "name: demo\ndocker: true\n_tasks: ['exit 1']\n");
        Files.writeString(bench.file("own.txt"), "not committed\n");
        UpdateResult result =
                new DiffOperation(bench.edge(), bench.source()).template(UpdateRequest.of(bench.request()));
        assertThat(result.toVersion()).isEqualTo("2.0.0");
        assertThat(result.plan().changes())
                .filteredOn(change -> change.outcome() == Outcome.UPDATED)
                .extracting(Change::path)
                .containsExactly(".copier-answers.yml", "kept.txt");
        assertThat(bench.file("kept.txt")).hasContent("kept");
    }
}
