package dev.chora.cli.command;

import dev.chora.cli.Console;
import dev.chora.copier.CopierException;
import dev.chora.copier.CopyRequest;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.answers.DataFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** Turns the options that commands share into the fields of a request. */
final class Requests {
    private Requests() {}

    static CopyRequest.Builder from(ParseResult line, Console console, CopyRequest.Builder request) {
        boolean force = line.hasMatchedOption("--force");
        return request.answersFile(Options.text(line, "--answers-file"))
                .vcsRef(Options.text(line, "--vcs-ref"))
                .prereleases(Options.has(line, "--prereleases"))
                .allData(data(line, console))
                .exclude(Options.texts(line, "--exclude"))
                .skipIfExists(Options.texts(line, "--skip"))
                .ask(Options.texts(line, "--ask"))
                .defaults(Options.has(line, "--defaults") || force)
                .pretend(Options.has(line, "--pretend"))
                .quiet(Options.has(line, "--quiet"))
                .skipTasks(Options.has(line, "--skip-tasks"))
                .trust(Options.has(line, "--trust"))
                .environment(console.env());
    }

    /** Answers of the data file, then those of {@code -d}, which win. */
    static Map<String, @Nullable Object> data(ParseResult line, Console console) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        String file = Options.text(line, "--data-file");
        if (file != null) {
            data.putAll(read(file, console));
        }
        data.putAll(pairs(Options.texts(line, "--data")));
        return data;
    }

    static Map<String, @Nullable Object> read(String file, Console console) {
        Path path = console.path(file);
        if (!Files.isRegularFile(path)) {
            throw new CopierException(ErrorKind.USAGE, "there is no file " + file, "Check the path of the data file.");
        }
        return DataFile.read(path, file);
    }

    private static Map<String, @Nullable Object> pairs(List<String> pairs) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals <= 0) {
                throw new CopierException(
                        ErrorKind.ANSWER, "-d " + pair + " has no =", "Write -d KEY=VALUE, for example -d name=demo.");
            }
            data.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return data;
    }
}
