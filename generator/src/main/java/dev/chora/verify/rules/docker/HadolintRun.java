package dev.chora.verify.rules.docker;

import dev.chora.copier.yaml.YamlFailure;
import dev.chora.copier.yaml.YamlText;
import dev.chora.verify.Finding;
import dev.chora.verify.Place;
import dev.chora.verify.Severity;
import dev.chora.verify.rules.Dockerfiles;
import dev.chora.verify.rules.ProjectFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * hadolint itself, where it is installed: it reads what RUN starts with ShellCheck, which no rule here replaces. What it finds
 * and we found too is told once.
 */
public final class HadolintRun {
    private HadolintRun() {}

    /** The command for all Dockerfiles, to be run in the project's folder, where hadolint finds its configuration. */
    public static List<String> command(ProjectFiles files) {
        List<String> command = new ArrayList<>(List.of("hadolint", "--no-fail", "--format", "json"));
        command.addAll(Dockerfiles.in(files));
        return command;
    }

    /**
     * What hadolint said, without what is told already.
     *
     * <p>Where a rule of ours that hadolint has too is silent, hadolint's word on it is a note.
     *
     * @param ours what was found without it
     * @param json hadolint's output in its format json
     * @throws IOException when that is no list of findings
     */
    public static List<Finding> merge(ProjectFiles files, List<Finding> ours, String json) throws IOException {
        Set<String> known = new HashSet<>();
        new DockerCheck().rules().forEach(rule -> known.add(rule.id()));
        Set<String> told = new HashSet<>();
        for (Finding finding : ours) {
            Place place = finding.place();
            if (place != null) {
                told.add(finding.rule() + " " + place.file() + ":" + place.line());
            }
        }
        // our place may be a later line of the instruction that hadolint names by its first
        Set<String> rulesTold = new HashSet<>();
        ours.forEach(finding -> rulesTold.add(finding.rule() + " " + file(finding)));
        List<Finding> more = new ArrayList<>();
        for (Object entry : list(json)) {
            if (!(entry instanceof Map<?, ?> said)) {
                throw new IOException("hadolint answered with something else than findings");
            }
            String rule = String.valueOf(said.get("code"));
            String path = String.valueOf(said.get("file")).replace('\\', '/');
            int line = number(said.get("line"));
            boolean ownRule = known.contains(rule);
            boolean same =
                    told.contains(rule + " " + path + ":" + line) || (ownRule && rulesTold.contains(rule + " " + path));
            if (same) {
                continue;
            }
            // DL1000 says that hadolint could not read what BuildKit may well read, such as some here-documents
            boolean mild = ownRule || rule.equals("DL1000");
            Severity severity = mild ? Severity.NOTE : HadolintConfig.severity(String.valueOf(said.get("level")));
            more.add(new Finding(
                    rule,
                    severity,
                    sentence(String.valueOf(said.get("message"))),
                    files.at(path, line, number(said.get("column"))),
                    advice(rule)));
        }
        return more;
    }

    private static String file(Finding finding) {
        return finding.place() == null ? "" : finding.place().file();
    }

    /** JSON is YAML, and its reader is there. */
    private static List<?> list(String json) throws IOException {
        try {
            Object read = YamlText.load(json);
            if (read instanceof List<?> list) {
                return list;
            }
        } catch (YamlFailure unreadable) {
            throw new IOException(
                    "hadolint answered with something else than JSON: " + unreadable.getMessage(), unreadable);
        }
        throw new IOException("hadolint answered with something else than a list");
    }

    private static int number(@Nullable Object value) {
        return value instanceof Number number ? number.intValue() : 0;
    }

    private static String sentence(String message) {
        String first = message.strip();
        return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }

    private static String advice(String rule) {
        return rule.startsWith("SC")
                ? "See https://www.shellcheck.net/wiki/" + rule + ", or leave it out with # hadolint ignore=" + rule
                        + "."
                : "See https://github.com/hadolint/hadolint/wiki/" + rule + ", or leave it out with # hadolint ignore="
                        + rule + ".";
    }
}
