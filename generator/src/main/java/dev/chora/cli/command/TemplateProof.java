package dev.chora.cli.command;

import dev.chora.cli.Console;
import dev.chora.verify.Level;
import dev.chora.verify.Report;
import dev.chora.verify.proof.ProofSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * How each project that a template makes is verified, and the answers that all of them share.
 *
 * @param data answers by question
 * @param strict whether a step that could not run counts as a fault
 */
public record TemplateProof(
        Map<String, @Nullable Object> data,
        Level level,
        boolean strict,
        List<String> only,
        List<String> skip,
        ProofSettings settings,
        Console console) {
    private static final String LEVEL = "--level";

    /** Declares the options that {@link #of} reads. */
    public static void options(CommandSpec spec) {
        Options.values(spec, "KEY=VALUE", "An answer that all projects share (repeatable)", "-d", "--data");
        Options.value(spec, "FILE", "Read such answers from a YAML or JSON file", "--answers", "--data-file");
        Options.oneOf(
                spec,
                "LEVEL",
                List.of("static", "build", "image", "run"),
                "How far each project is verified (static unless given)",
                LEVEL);
        VerifyCommand.selection(spec);
    }

    /** What the line says. */
    public static TemplateProof of(ParseResult line, Console console) {
        String level = Options.text(line, LEVEL);
        return new TemplateProof(
                Requests.data(line, console),
                level == null ? Level.STATIC : VerifyCommand.level(level, LEVEL),
                Options.has(line, "--strict"),
                VerifyCommand.words(Options.texts(line, "--only")),
                VerifyCommand.words(Options.texts(line, "--skip")),
                VerifySettings.of(line, console),
                console);
    }

    /** Verifies one project. */
    public Report prove(Path project) throws InterruptedException {
        return new Verification(project, level, only, skip, settings, true).run(console);
    }
}
