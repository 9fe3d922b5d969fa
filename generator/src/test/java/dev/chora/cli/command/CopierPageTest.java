package dev.chora.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.copier.config.SettingAdvice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** docs/copier.md lists the flags that the commands take, no more and no fewer, and every setting. */
class CopierPageTest {
    private static final List<String> COLUMNS = List.of("copy", "recopy", "update", "check-update");
    private static final Set<String> OF_ALL = Set.of("-h", "--help", "--help-all", "-v", "--version", "--debug");
    private static final Pattern FLAG = Pattern.compile("`(--?[A-Za-z][A-Za-z-]*)");

    private static List<String> page() throws IOException {
        return Files.readAllLines(Path.of("..", "docs", "copier.md"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"copy", "recopy", "update", "check-update"})
    void theTableHasTheFlagsOfTheCommand(String name) throws IOException {
        Set<String> taken = new TreeSet<>();
        CommandSpec spec = CommandSpec.create();
        Objects.requireNonNull(Commands.find(name)).define(spec);
        for (OptionSpec option : spec.options()) {
            taken.addAll(List.of(option.names()));
        }
        Set<String> told = new TreeSet<>();
        for (String line : page()) {
            String[] cells = line.replace("\\|", "/").split("\\|");
            if (cells.length == COLUMNS.size() + 3
                    && !cells[2 + COLUMNS.indexOf(name)].strip().equals(".")) {
                Matcher flags = FLAG.matcher(cells[1]);
                while (flags.find()) {
                    told.add(flags.group(1));
                }
            }
        }
        if (name.equals("update")) {
            // in update, -f is a short form of --defaults; there is no --force
            told.remove("--force");
        }
        told.removeAll(OF_ALL);
        assertThat(told).isEqualTo(taken);
    }

    @Test
    void everySettingIsThere() throws IOException {
        String page = String.join("\n", page());
        for (String setting : SettingAdvice.known()) {
            assertThat(page).contains("`_" + setting + "`");
        }
    }
}
