package dev.chora.verify.rules.docker;

import dev.chora.verify.Severity;
import dev.chora.verify.dockerfile.Instruction;
import dev.chora.verify.dockerfile.Stage;
import dev.chora.verify.dockerfile.Word;
import dev.chora.verify.rules.Rule;
import dev.chora.verify.shell.ShellCommand;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** In which folder things happen. */
final class FolderRules implements DockerRule {
    private static final Rule RELATIVE = new Rule(
            "DL3000",
            Severity.WARNING,
            "WORKDIR is absolute",
            "A relative one depends on the base image and on each WORKDIR before it.",
            "Write the path from the root, for example WORKDIR /app.",
            "hadolint DL3000; BuildKit WorkdirRelativePath");
    private static final Rule CD = new Rule(
            "DL3003",
            Severity.WARNING,
            "RUN does not change the folder",
            "The change holds for this one RUN only, which readers of the next line do not see.",
            "Use WORKDIR, or an option of the tool such as make -C.",
            "hadolint DL3003; Docker, Building best practices: WORKDIR");
    private static final Rule NOWHERE = new Rule(
            "DL3045",
            Severity.WARNING,
            "COPY to a relative place follows a WORKDIR",
            "Without WORKDIR files land in the root folder of the image, or wherever the base image says.",
            "Set WORKDIR before, or copy to an absolute path.",
            "hadolint DL3045");

    @Override
    public List<Rule> rules() {
        return List.of(RELATIVE, CD, NOWHERE);
    }

    @Override
    public void look(Subject subject) {
        Set<Stage> placed = new HashSet<>();
        for (Stage stage : subject.file().stages()) {
            boolean set = stage.parent() != null && placed.contains(stage.parent());
            for (Instruction instruction : stage.instructions()) {
                if (instruction.is("WORKDIR")) {
                    set = true;
                    workdir(subject, instruction);
                } else if (instruction.is("COPY") && !set) {
                    copy(subject, instruction);
                }
            }
            if (set) {
                placed.add(stage);
            }
        }
        for (Run run : subject.runs()) {
            for (ShellCommand command : run.commands()) {
                if (command.is("cd") && !run.onbuild()) {
                    subject.found(CD, run.instruction(), "RUN changes the folder with cd");
                    break;
                }
            }
        }
    }

    private static void workdir(Subject subject, Instruction instruction) {
        String path = unquoted(instruction.arguments().strip());
        if (!absolute(path) && !path.isEmpty()) {
            subject.found(RELATIVE, instruction, "WORKDIR " + path + " is relative");
        }
    }

    private static void copy(Subject subject, Instruction copy) {
        List<Word> words = copy.words();
        String target = words.isEmpty() ? "/" : words.get(words.size() - 1).plain();
        if (!absolute(target)) {
            subject.found(NOWHERE, copy, "COPY to '" + target + "' without a WORKDIR before it");
        }
    }

    private static String unquoted(String text) {
        return text.length() > 1 && text.charAt(0) == '"' && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    private static boolean absolute(String path) {
        boolean drive = path.length() > 1 && Character.isLetter(path.charAt(0)) && path.charAt(1) == ':';
        return path.startsWith("/") || path.startsWith("$") || path.startsWith("\\") || drive;
    }
}
