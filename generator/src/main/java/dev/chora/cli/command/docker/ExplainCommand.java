package dev.chora.cli.command.docker;

import dev.chora.cli.Console;
import dev.chora.cli.ExitCode;
import dev.chora.cli.command.Command;
import dev.chora.cli.command.Options;
import dev.chora.cli.prompt.Menu;
import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Nearest;
import dev.chora.docker.Guide;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code chora docker explain [TOPIC]}: the ideas behind Docker; a menu of them when no topic is named. */
final class ExplainCommand implements Command {
    private static final String EVERYTHING = "All of them, one after the other";

    @Override
    public void define(CommandSpec spec) {
        Options.choice(spec, 0, false, "TOPIC", Guide.words(), String.join(", ", Guide.words()));
        GuideCommand.markdown(spec);
    }

    @Override
    public int run(ParseResult line, Console console) throws InterruptedException {
        String topic = Options.argument(line, 0);
        if (topic == null) {
            if (!console.interactive()) {
                console.out().print(list());
                return ExitCode.OK;
            }
            topic = chosen(console);
        }
        GuideCommand.show(markdown(topic), line, console);
        return ExitCode.OK;
    }

    private static String list() {
        StringBuilder text = new StringBuilder("Topics:\n");
        for (String word : Guide.words()) {
            text.append("  ")
                    .append(word)
                    .append(" ".repeat(22 - word.length()))
                    .append(summary(word))
                    .append('\n');
        }
        return text.append("\nchora docker explain TOPIC shows one.\n").toString();
    }

    private static String summary(String word) {
        Guide guide = Guide.topic(word);
        return guide == null ? EVERYTHING : guide.summary();
    }

    private static String chosen(Console console) {
        List<String> labels = new ArrayList<>();
        for (String word : Guide.words()) {
            labels.add(word + " - " + summary(word));
        }
        return Guide.words().get(Menu.choose(console, "What shall be explained?", labels));
    }

    private static String markdown(String topic) {
        if (topic.equals(Guide.ALL)) {
            StringBuilder text = new StringBuilder();
            for (Guide guide : Guide.topics()) {
                text.append(text.length() == 0 ? "" : "\n---\n\n").append(guide.markdown());
            }
            return text.toString();
        }
        Guide guide = Guide.topic(topic);
        if (guide == null) {
            String near = Nearest.to(topic, Guide.words());
            throw new CopierException(
                    ErrorKind.USAGE,
                    "there is no topic '" + topic + "'",
                    (near == null ? "" : "Did you mean " + near + "? ") + "Topics: "
                            + String.join(", ", Guide.words()));
        }
        return guide.markdown();
    }
}
