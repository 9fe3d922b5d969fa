package dev.chora.cli.command.ledger;

import dev.chora.cli.command.Options;
import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.ledger.AssumptionChange;
import dev.chora.ledger.Entry;
import dev.chora.ledger.Issue;
import dev.chora.ledger.Maintenance;
import dev.chora.ledger.Retired;
import dev.chora.ledger.report.Assumptions;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** What people record by flags: maintenance, issues, assumptions, projects that are no more. */
final class ManualEntries {
    private static final List<String> AREAS = List.of(Maintenance.TEMPLATE, Maintenance.BASE_IMAGE);
    private static final List<String> STATUSES = List.of("open", "solved");
    private static final List<String> ANSWERS = List.of("yes", "no");

    private final ParseResult line;
    private final Instant time;

    private ManualEntries(ParseResult line, Instant time) {
        this.line = line;
        this.time = time;
    }

    static void options(CommandSpec spec) {
        Options.oneOf(
                spec,
                "template|base-image",
                AREAS,
                "Record an update of the template or of a base image",
                "--maintenance");
        Options.value(spec, "VERSION", "What it was before", "--from");
        Options.value(spec, "VERSION", "What it is now", "--to");
        Options.value(spec, "TEXT", "What changed", "--change");
        Options.value(spec, "TEXT", "Why", "--reason");
        Options.value(spec, "A,B", "Names of the projects that were updated", "--projects");
        Options.value(spec, "TEXT", "Record trouble, the same words each time", "--issue");
        Options.oneOf(spec, "open|solved", STATUSES, "How it stands (open unless given)", "--status");
        Options.value(spec, "HOURS", "How long solving it took", "--hours");
        Options.value(spec, "TEXT", "What was done about it", "--solution");
        Options.oneOf(spec, "yes|no", ANSWERS, "Whether that helped (yes when solved)", "--worked");
        Options.values(spec, "NAME=NUMBER", "Reckon with another figure from now on (repeatable)", "--assume");
        Options.value(spec, "NAME", "Count a project no longer", "--retire");
        Options.value(spec, "YYYY-MM-DD", "When it was (now unless given)", "--date");
    }

    static List<Entry> of(ParseResult line, Instant now) {
        String date = Options.text(line, "--date");
        return new ManualEntries(line, date == null ? now : day(date)).entries();
    }

    private static Instant day(String date) {
        try {
            return LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException wrong) {
            throw new CopierException(ErrorKind.USAGE, "--date " + date + " is no date", "Write it as 2026-01-31.");
        }
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        if (Options.has(line, "--maintenance")) {
            entries.add(maintenance());
        }
        if (Options.has(line, "--issue")) {
            entries.add(issue());
        }
        Map<String, Double> assumptions = Ledgers.numbers(Options.texts(line, "--assume"), "--assume");
        if (!assumptions.isEmpty()) {
            new Assumptions().with(assumptions, "flag");
            entries.add(new AssumptionChange(time, assumptions));
        }
        String retired = text("--retire");
        if (retired != null) {
            entries.add(new Retired(time, retired, text("--reason")));
        }
        return entries;
    }

    private Maintenance maintenance() {
        String to = text("--to");
        if (to == null) {
            throw new CopierException(ErrorKind.USAGE, "--maintenance needs --to", "Name the new version or image.");
        }
        List<String> projects = new ArrayList<>();
        for (String name : String.valueOf(Options.has(line, "--projects") ? text("--projects") : "")
                .split(",")) {
            if (!name.isBlank()) {
                projects.add(name.strip());
            }
        }
        String project = text("--project");
        if (project != null) {
            projects.add(project);
        }
        String area = oneOf("--maintenance", AREAS);
        return new Maintenance(
                time, String.valueOf(area), text("--from"), to, text("--change"), text("--reason"), projects);
    }

    private Issue issue() {
        String hours = text("--hours");
        String status = oneOf("--status", STATUSES);
        String worked = oneOf("--worked", ANSWERS);
        return new Issue(
                time,
                String.valueOf(text("--issue")),
                text("--project"),
                status == null ? "open" : status,
                hours == null
                        ? null
                        : Ledgers.numbers(List.of("hours=" + hours), "--hours").get("hours"),
                text("--solution"),
                worked == null ? null : worked.equals("yes"));
    }

    private @Nullable String text(String option) {
        return Options.text(line, option);
    }

    private @Nullable String oneOf(String option, List<String> words) {
        String word = text(option);
        if (word != null && !words.contains(word)) {
            throw new CopierException(
                    ErrorKind.USAGE,
                    option + " " + word + " is not known",
                    "Write " + String.join(" or ", words) + ".");
        }
        return word;
    }
}
