package dev.chora.copier.lint;

import dev.chora.copier.Location;
import dev.chora.copier.config.TemplateConfig;
import dev.chora.copier.render.Jinja;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Looks for the file that makes projects remember their answers (Copier docs, "The .copier-answers.yml file"). */
final class AnswersFileRule {
    private static final String NAME = "_copier_conf.answers_file";

    private AnswersFileRule() {}

    static void check(TemplateConfig config, Jinja jinja, Layout project, Findings findings) {
        String suffix = config.templatesSuffix();
        for (TemplateFile file : project.files()) {
            String path = file.inProject();
            String rendered = path.endsWith(suffix) ? path.substring(0, path.length() - suffix.length()) : path;
            boolean named = path.contains(NAME) || rendered.equals(config.answersFile());
            boolean likely = !named && path.endsWith(suffix) && !jinja.isPlain(path) && mentionsAnswers(file);
            if (!named && !likely) {
                continue;
            }
            if (path.endsWith(suffix) && !mentionsAnswers(file)) {
                findings.add(
                        Rule.ANSWERS_FILE,
                        "The answers file does not write _copier_answers, so that projects cannot be updated",
                        Location.file(file.path()),
                        "Its content should be {{ _copier_answers|to_nice_yaml }}.");
            }
            return;
        }
        findings.add(
                Rule.ANSWERS_FILE,
                "No file of the template makes the answers file, so that projects cannot be updated",
                null,
                "Add a file " + project.project() + "{{ _copier_conf.answers_file }}" + suffix
                        + " with the content {{ _copier_answers|to_nice_yaml }}.");
    }

    private static boolean mentionsAnswers(TemplateFile file) {
        try {
            String text = new String(Files.readAllBytes(file.file()), StandardCharsets.UTF_8);
            return text.contains("_copier_answers") || text.contains("include");
        } catch (IOException e) {
            return true;
        }
    }
}
