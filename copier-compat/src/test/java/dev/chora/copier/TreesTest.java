package dev.chora.copier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.copier.answers.DataFile;
import dev.chora.copier.source.BundledTemplates;
import dev.chora.copier.source.TemplateLocator;
import dev.chora.copier.yaml.YamlText;
import dev.chora.jinja.python.json.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Templates of all kinds give the trees and exit codes that Copier gave; see {@code src/test/record/trees.py}. */
class TreesTest {
    @TempDir
    Path folder;

    private int count;

    @TestFactory
    List<DynamicTest> questions() throws IOException {
        return tests("questions");
    }

    @TestFactory
    List<DynamicTest> files() throws IOException {
        return tests("files");
    }

    @TestFactory
    List<DynamicTest> config() throws IOException {
        return tests("config");
    }

    private List<DynamicTest> tests(String name) throws IOException {
        Map<?, ?> cases = (Map<?, ?>) YamlText.load(resource(name + ".yml"));
        Map<?, ?> records = (Map<?, ?>) JsonText.loads(resource(name + ".json"));
        List<DynamicTest> tests = new ArrayList<>();
        cases.forEach((id, entry) -> {
            Map<?, ?> given = (Map<?, ?>) entry;
            List<?> runs = (List<?>) given.get("run");
            List<?> recorded = (List<?>) records.get(id);
            for (int i = 0; i < runs.size(); i++) {
                String line = (String) runs.get(i);
                Map<?, ?> expected = (Map<?, ?>) recorded.get(i);
                if (!given.containsKey("differs")) {
                    tests.add(DynamicTest.dynamicTest(id + " " + line, () -> check(given, line, expected)));
                }
            }
        });
        return tests;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = TreesTest.class.getResourceAsStream("trees/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void check(Map<?, ?> given, String line, Map<?, ?> expected) throws IOException {
        Path sandbox = Files.createDirectory(folder.resolve("s" + count++)).toRealPath();
        Files.createDirectories(sandbox.resolve("tpl"));
        Files.createDirectories(sandbox.resolve("home"));
        TreeFiles.put(sandbox.resolve("tpl"), (Map<?, ?>) given.get("t"));
        TreeFiles.put(sandbox.resolve("dst"), (Map<?, ?>) given.get("d"));
        TreeFiles.put(sandbox, (Map<?, ?>) given.get("out"));
        Object before = TreeFiles.read(sandbox.resolve("dst"), sandbox);
        int exit = run(sandbox, given, line);
        Map<String, Object> actual = new HashMap<>();
        actual.put("exit", (long) exit);
        actual.put("tree", TreeFiles.read(sandbox.resolve("dst"), sandbox));
        Map<Object, Object> wanted = new HashMap<>(expected);
        if (exit != 0 && !line.contains("--trust") && !given.containsKey("late")) {
            // Copier writes file after file until it fails; here nothing is written then
            wanted.put("tree", before);
        }
        assertThat(actual).isEqualTo(wanted);
        assertThat(TreeFiles.leftovers(sandbox)).isEmpty();
    }

    private static int run(Path sandbox, Map<?, ?> given, String line) throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put("PATH", System.getenv("PATH"));
        environment.put("HOME", sandbox.resolve("home").toString());
        if (given.containsKey("settings")) {
            Path settings = sandbox.resolve("set.yml");
            Files.writeString(settings, (String) given.get("settings"));
            environment.put("COPIER_SETTINGS_PATH", settings.toString());
        }
        CopyRequest.Builder builder = CopyRequest.copy("tpl", sandbox.resolve("dst"))
                .destinationAsTyped("dst")
                .environment(environment);
        CommandLine.apply(line, builder);
        try {
            if (given.containsKey("data")) {
                Path file = sandbox.resolve("in.yml");
                Files.writeString(file, (String) given.get("data"));
                Map<String, Object> answers = new HashMap<>(DataFile.read(file, "in.yml"));
                answers.putAll(builder.build().data());
                builder.allData(answers);
            }
            TemplateLocator locator = new TemplateLocator(environment, BundledTemplates.NONE);
            // the template is named as Copier named it: relative to the folder that it ran in
            new CopyOperation(
                            Edge.unattended(Events.NONE),
                            (source, ref, options) -> new NamedTemplate(
                                    source,
                                    locator.locate(sandbox.resolve(source).toString(), ref, options)))
                    .run(builder.build());
            return 0;
        } catch (CopierException failure) {
            assertThat(failure.getMessage()).isNotBlank();
            return failure.exitCode();
        }
    }
}
