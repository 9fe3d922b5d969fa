package dev.chora.copier.update;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a line or file of a project comes from.
 *
 * @param line from 1; 0 for the whole file
 * @param origin who wrote it
 * @param templateFile file of the template that made it, relative to the template; null when none did
 * @param firstTemplateLine first line of that file that made it, from 1; 0 when it is not known
 * @param lastTemplateLine last such line
 * @param template the template as the answers file names it
 * @param version the version that the project is at
 * @param answers answers that had a part in it, by name
 */
public record Why(
        String path,
        int line,
        Origin origin,
        @Nullable String templateFile,
        int firstTemplateLine,
        int lastTemplateLine,
        String template,
        @Nullable String version,
        Map<String, @Nullable Object> answers) {
    /** Who wrote it. */
    public enum Origin {
        /** The template, word for word. */
        TEMPLATE,
        /** The template, with answers filled in or chosen by them. */
        ANSWERS,
        /** Somebody in the project. */
        YOU,
        /** For a whole file: the template, and somebody changed it. */
        TEMPLATE_AND_YOU
    }

    /** The names of the answers. */
    public List<String> answerNames() {
        return List.copyOf(answers.keySet());
    }
}
