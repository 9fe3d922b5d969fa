package dev.chora.cli.prompt;

import dev.chora.jinja.yaml.YamlDumper;
import dev.chora.jinja.yaml.YamlOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Saves answers for scripts, in the form that {@code --answers} reads. */
final class AnswersToFile {
    private AnswersToFile() {}

    /** Writes them; what went wrong, or null. A file that is there already is left alone. */
    static @Nullable String write(Map<String, @Nullable Object> answers, Path file) {
        if (Files.exists(file)) {
            return file + " is there already: choose another name";
        }
        YamlOptions options = YamlOptions.DUMP
                .withFlowStyle(YamlOptions.FlowStyle.BLOCK)
                .withUnicode(true)
                .withSortedKeys(false);
        try {
            Files.writeString(file, YamlDumper.dump(answers, options));
            return null;
        } catch (IOException e) {
            return "cannot write " + file;
        }
    }
}
