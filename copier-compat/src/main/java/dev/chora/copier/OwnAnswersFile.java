package dev.chora.copier;

import dev.chora.copier.answers.LastAnswers;
import dev.chora.copier.config.TemplateConfig;
import dev.chora.copier.source.LocatedTemplate;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads the last answers of a project. When nobody named the file, a template with a name of its own for it is listened to;
 * Copier looks for the usual name only and so forgets those answers.
 */
final class OwnAnswersFile {
    private final CopyRequest request;
    private final LocatedTemplate template;
    private final String usual;

    OwnAnswersFile(CopyRequest request, LocatedTemplate template, String usual) {
        this.request = request;
        this.template = template;
        this.usual = usual;
    }

    LastAnswers read() {
        Path project = request.destination();
        if (!Files.isDirectory(project)) {
            return LastAnswers.NONE;
        }
        if (request.answersFile() == null && !Files.exists(project.resolve(usual))) {
            String own = TemplateConfig.read(template.root()).answersFile();
            boolean plain = own.indexOf('{') < 0 && own.indexOf('[') < 0;
            return plain ? LastAnswers.read(project, own) : LastAnswers.NONE;
        }
        return LastAnswers.read(project, usual);
    }
}
