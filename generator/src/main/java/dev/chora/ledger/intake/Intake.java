package dev.chora.ledger.intake;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Location;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.json.JsonText;
import dev.chora.ledger.Entry;
import dev.chora.ledger.FieldException;
import dev.chora.ledger.Fields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file, whatever of the known ones it is: a report of {@code chora verify --json}; runs of GitHub's workflows from
 * {@code gh run list --json …}, {@code gh run view --json jobs}, or the REST API; a report of Trivy or Grype.
 */
public final class Intake {
    private final Source source;

    private Intake(Source source) {
        this.source = source;
    }

    /**
     * What is known besides the text.
     *
     * @param project whom it is about; null when the text says it
     * @param cache {@code hit} or {@code miss} for the image builds in it; null when nobody knows
     * @param now the time of reports that have none
     */
    public record Source(@Nullable String project, @Nullable String cache, Instant now) {}

    /**
     * The entries in a text.
     *
     * @param file how the person knows it
     * @throws CopierException of kind {@link ErrorKind#DATA_FILE} when it is none of the known ones
     */
    public static List<Entry> read(String text, String file, Source source) {
        List<Entry> entries = new ArrayList<>();
        try {
            for (Object document : documents(text)) {
                new Intake(source).add(document, entries);
            }
        } catch (TemplateException noJson) {
            throw new CopierException(
                    ErrorKind.DATA_FILE,
                    "This is no JSON: " + noJson.getMessage(),
                    Location.file(file),
                    "Give the output of chora verify --json, gh run list --json …, gh run view --json jobs, trivy or grype.");
        } catch (FieldException wrong) {
            throw new CopierException(
                    ErrorKind.DATA_FILE, "This cannot be used: " + wrong.getMessage(), Location.file(file), null);
        }
        return entries;
    }

    /** One document, or one a line. */
    private static List<@Nullable Object> documents(String text) {
        List<@Nullable Object> documents = new ArrayList<>();
        try {
            documents.add(JsonText.loads(text));
            return documents;
        } catch (TemplateException several) {
            if (!several.getMessage().startsWith("Extra data")) {
                throw several;
            }
        }
        for (String line : text.split("\n")) {
            if (!line.isBlank()) {
                documents.add(JsonText.loads(line));
            }
        }
        return documents;
    }

    private void add(@Nullable Object value, List<Entry> entries) {
        if (value instanceof List<?> items) {
            items.forEach(item -> add(item, entries));
            return;
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw new FieldException("it holds no object");
        }
        Fields fields = new Fields(map, "");
        if (fields.has("format") && fields.has("steps")) {
            entries.add(VerifyIntake.read(fields, source.project()));
        } else if (GitHubIntake.knows(fields)) {
            GitHubIntake.add(fields, source, entries);
        } else if (ScannerIntake.knows(fields)) {
            entries.add(ScannerIntake.read(fields, source));
        } else {
            throw new FieldException(
                    "it is no report of chora verify, no export of workflow runs, no report of a scanner");
        }
    }
}
