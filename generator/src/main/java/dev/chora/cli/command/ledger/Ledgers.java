package dev.chora.cli.command.ledger;

import dev.chora.cli.Console;
import dev.chora.cli.command.Options;
import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.jinja.python.json.JsonStyle;
import dev.chora.jinja.python.json.JsonText;
import dev.chora.ledger.Entry;
import dev.chora.ledger.LedgerFile;
import dev.chora.ledger.LedgerPlace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** What the commands of the group share. */
final class Ledgers {
    private Ledgers() {}

    static void options(CommandSpec spec) {
        Options.value(
                spec,
                "FILE",
                "The ledger (else that of CHORA_LEDGER, .chora/ledger.jsonl here or above, or ledger: in chora/settings.yml)",
                "--ledger");
    }

    /** The ledger that counts. */
    static LedgerFile of(ParseResult line, Console console) {
        LedgerFile ledger = LedgerPlace.find(Options.text(line, "--ledger"), console.env(), console.workingFolder());
        if (ledger == null) {
            throw new CopierException(
                    ErrorKind.DATA_FILE,
                    "No ledger is configured",
                    "chora ledger init makes one here; --ledger FILE or CHORA_LEDGER names another.");
        }
        return ledger;
    }

    /** Adds entries and says how many of each kind. */
    static void append(LedgerFile ledger, List<Entry> entries, boolean json, Console console) {
        ledger.append(entries);
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Entry entry : entries) {
            counts.merge(entry.kind(), 1L, Long::sum);
        }
        if (json) {
            Map<String, @Nullable Object> document = new LinkedHashMap<>();
            document.put("ledger", ledger.path().toString());
            document.put("added", new LinkedHashMap<>(counts));
            console.out().println(JsonText.dumps(document, JsonStyle.DEFAULT.indented(2L)));
            return;
        }
        StringBuilder text = new StringBuilder();
        counts.forEach((kind, count) -> text.append(text.length() == 0 ? "" : ", ")
                .append(count)
                .append(' ')
                .append(kind));
        console.out().println("Added to " + console.shown(ledger.path()) + ": " + text + ".");
    }

    /** {@code NAME=NUMBER} words as a map. */
    static Map<String, Double> numbers(List<String> words, String option) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (String word : words) {
            int sign = word.indexOf('=');
            try {
                numbers.put(word.substring(0, Math.max(0, sign)).strip(), Double.valueOf(word.substring(sign + 1)));
            } catch (NumberFormatException wrong) {
                throw new CopierException(
                        ErrorKind.USAGE, option + " " + word + " is no number", "Write " + option + " NAME=NUMBER.");
            }
            if (sign <= 0) {
                throw new CopierException(
                        ErrorKind.USAGE, option + " " + word + " has no name", "Write " + option + " NAME=NUMBER.");
            }
        }
        return numbers;
    }
}
