package dev.chora.copier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chora.copier.source.BundledTemplates;
import dev.chora.copier.source.TemplateLocator;
import dev.chora.copier.yaml.YamlText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Wrong templates and projects end with one error that says what and where, and change nothing. */
class ErrorsTest {
    @TempDir
    Path folder;

    private int count;

    @TestFactory
    List<DynamicTest> errors() throws IOException {
        byte[] text = ErrorsTest.class.getResourceAsStream("errors/errors.yml").readAllBytes();
        Map<?, ?> cases = (Map<?, ?>) YamlText.load(new String(text, StandardCharsets.UTF_8));
        List<DynamicTest> tests = new ArrayList<>();
        cases.forEach((name, given) ->
                tests.add(DynamicTest.dynamicTest((String) name, () -> check((Map<?, ?>) given))));
        return tests;
    }

    private void check(Map<?, ?> given) throws IOException {
        Path sandbox = Files.createDirectory(folder.resolve("s" + count++)).toRealPath();
        Path template = Files.createDirectory(sandbox.resolve("tpl"));
        Path destination = sandbox.resolve("dst");
        TreeFiles.put(template, (Map<?, ?>) given.get("t"));
        TreeFiles.put(destination, (Map<?, ?>) given.get("d"));
        Object before = TreeFiles.read(destination, sandbox);
        CopyRequest request = CopyRequest.copy(template.toString(), destination)
                .defaults(true)
                .environment(Map.of("PATH", System.getenv("PATH"), "HOME", sandbox.toString()))
                .build();
        CopyOperation operation = new CopyOperation(
                Edge.unattended(Events.NONE), new TemplateLocator(request.environment(), BundledTemplates.NONE));
        CopierException error = catchThrowableOfType(CopierException.class, () -> operation.run(request));
        assertThat(error).hasMessageContaining((String) given.get("said"));
        String place = error.location() == null ? null : error.location().toString();
        assertThat(place).isEqualTo(given.get("at"));
        if (error.location() != null && error.location().line() > 0) {
            assertThat(error.location().excerpt()).isNotNull();
        }
        assertThat(TreeFiles.read(destination, sandbox)).isEqualTo(before);
        assertThat(TreeFiles.leftovers(sandbox)).isEmpty();
    }
}
