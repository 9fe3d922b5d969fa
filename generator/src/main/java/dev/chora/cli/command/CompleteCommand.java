package dev.chora.cli.command;

import dev.chora.cli.Console;
import dev.chora.cli.ExitCode;
import dev.chora.cli.bundle.ShippedTemplates;
import dev.chora.cli.complete.Completion;
import dev.chora.cli.complete.KnownTemplates;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code chora complete -- WORDS}: what the completion scripts ask. Not shown in the help. */
public final class CompleteCommand implements Command {
    @Override
    public void define(CommandSpec spec) {
        spec.addPositional(PositionalParamSpec.builder()
                .index("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("0..*")
                .paramLabel("WORDS")
                .description("The words typed so far, the last one unfinished")
                .build());
    }

    @Override
    public int run(ParseResult line, Console console) {
        List<String> words = line.matchedPositionalValue(0, List.of());
        Completion completion =
                new Completion(new KnownTemplates(new ShippedTemplates(console.env()), console.workingFolder()));
        for (Completion.Candidate candidate : completion.of(words)) {
            console.out()
                    .println(
                            candidate.description().isEmpty()
                                    ? candidate.word()
                                    : candidate.word() + "\t" + candidate.description());
        }
        return ExitCode.OK;
    }
}
