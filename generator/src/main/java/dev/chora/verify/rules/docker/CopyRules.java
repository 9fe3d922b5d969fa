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
import org.jspecify.annotations.Nullable;

/** COPY and ADD by their own words; whether their sources exist is looked at elsewhere. */
final class CopyRules implements DockerRule {
    private static final Rule ARCHIVE = new Rule(
            "DL3010",
            Severity.NOTE,
            "a tar archive is unpacked by ADD",
            "COPY and tar leave the archive in a layer of its own.",
            "Use ADD archive.tar.gz /folder/, which unpacks it.",
            "hadolint DL3010; Dockerfile reference, ADD");
    private static final Rule ADD = new Rule(
            "DL3020",
            Severity.WARNING,
            "files and folders are copied by COPY",
            "ADD also downloads and unpacks: what it does depends on the name of the source.",
            "Use COPY.",
            "hadolint DL3020; Docker, Building best practices: ADD or COPY");
    private static final Rule FOLDER = new Rule(
            "DL3021",
            Severity.WARNING,
            "COPY of several sources goes to a folder",
            "Builders other than BuildKit refuse several sources when the target does not end with a slash; "
                    + "BuildKit makes a folder of it.",
            "End the target with a slash.",
            "hadolint DL3021; Dockerfile reference, COPY");
    private static final Rule STAGE = new Rule(
            "DL3022",
            Severity.WARNING,
            "COPY --from names an earlier stage, or an image with its tag",
            "A name that is no stage is looked up in a registry: a typing mistake becomes somebody else's image.",
            "Name a stage that is above, or an image with registry and tag.",
            "hadolint DL3022; Dockerfile reference, COPY --from");
    private static final Rule SELF = new Rule(
            "DL3023",
            Severity.ERROR,
            "COPY --from does not name its own stage",
            "A stage cannot copy from itself: the builder refuses the file.",
            "Copy with RUN cp, or name another stage.",
            "hadolint DL3023");
    private static final Rule WHOLE = new Rule(
            "DL3067",
            Severity.WARNING,
            "no stage copies all files of another",
            "Build tools and their traces come along: the stages might as well be one.",
            "Copy the folders that are needed.",
            "hadolint DL3067");
    private static final Rule ALONE = new Rule(
            "CD012",
            Severity.ERROR,
            "COPY and ADD have a source and a target",
            "The builder refuses one word alone.",
            "Name both: COPY source target.",
            "Dockerfile reference, COPY");
    private static final Rule UNCHECKED = new Rule(
            "CD013",
            Severity.NOTE,
            "ADD of an address has a checksum",
            "Whatever the server sends that day becomes part of the image.",
            "Add --checksum=sha256:….",
            "Dockerfile reference, ADD --checksum");
    private static final Rule OUTSIDE = new Rule(
            "CD014",
            Severity.WARNING,
            "sources lie inside of the build context",
            "A path above the context folder is cut down to it: another file is copied, or none.",
            "Build with a folder above as the context, or name another one with --build-context.",
            "Dockerfile reference, COPY");

    @Override
    public List<Rule> rules() {
        return List.of(ARCHIVE, ADD, FOLDER, STAGE, SELF, WHOLE, ALONE, UNCHECKED, OUTSIDE);
    }

    @Override
    public void look(Subject subject) {
        Set<String> earlier = new HashSet<>();
        for (Stage stage : subject.file().stages()) {
            for (Instruction instruction : stage.instructions()) {
                if (instruction.is("COPY") || instruction.is("ADD")) {
                    words(subject, instruction);
                }
                String from = instruction.is("COPY") ? instruction.option("from") : null;
                if (from != null) {
                    from(subject, stage, instruction, from, earlier);
                }
            }
            archives(subject, stage);
            if (stage.name() != null) {
                earlier.add(stage.name());
            }
        }
    }

    private static void words(Subject subject, Instruction instruction) {
        List<Word> words = instruction.words();
        int sources = words.size() - 1;
        if (sources < 1) {
            subject.found(ALONE, instruction, instruction.keyword() + " needs a source and a target");
            return;
        }
        String target = words.get(sources).plain();
        boolean add = instruction.is("ADD");
        if (!add && sources > 1 && !target.endsWith("/") && !target.equals("./")) {
            boolean unknown = target.endsWith("}") || target.indexOf('$') >= 0 || target.equals(".");
            subject.found(
                    FOLDER,
                    unknown ? Severity.NOTE : FOLDER.severity(),
                    instruction,
                    "several sources, and the target '" + target + "' does not end with a slash");
        }
        boolean plain = false;
        for (Word word : words.subList(0, sources)) {
            String source = word.plain();
            if (source.startsWith("<<")) {
                continue;
            }
            if (source.equals("..") || source.startsWith("../")) {
                subject.found(
                        OUTSIDE,
                        OUTSIDE.severity(),
                        instruction,
                        word.line(),
                        "'" + source + "' lies outside of the build context");
            }
            boolean address = source.startsWith("http://") || source.startsWith("https://");
            boolean git = source.contains(".git") && (address || source.startsWith("git@"));
            if (add && address && !git && instruction.flag("checksum") == null) {
                subject.found(
                        UNCHECKED,
                        UNCHECKED.severity(),
                        instruction,
                        word.line(),
                        "ADD of an address without a checksum");
            }
            plain |= add && !address && !git && !tar(source);
        }
        if (plain) {
            subject.found(ADD, instruction, "ADD of files: COPY does that and nothing else");
        }
    }

    /** What ADD unpacks by itself: tar, also compressed. */
    private static boolean tar(String name) {
        for (String end : List.of(
                ".tar",
                ".tar.gz",
                ".tgz",
                ".tar.bz2",
                ".tbz2",
                ".tbz",
                ".tar.xz",
                ".txz",
                ".tar.lzma",
                ".tlz",
                ".gz",
                ".bz2",
                ".xz",
                ".lz",
                ".lzma",
                ".tb2",
                ".tpz",
                ".tar.lz",
                ".Z",
                ".tZ",
                ".tar.Z")) {
            if (name.endsWith(end)) {
                return true;
            }
        }
        return false;
    }

    private static void from(Subject subject, Stage stage, Instruction copy, String from, Set<String> earlier) {
        List<Word> words = copy.words();
        if (words.size() == 2
                && words.get(0).plain().equals("/")
                && words.get(1).plain().equals("/")) {
            subject.found(WHOLE, copy, "everything of '" + from + "' is copied");
        }
        if (from.equals(stage.name())) {
            subject.found(SELF, copy, "the stage '" + from + "' copies from itself");
            return;
        }
        boolean image = from.indexOf(':') > 0 || from.indexOf('@') > 0;
        if (earlier.contains(from) || image) {
            return;
        }
        int number = number(from);
        if (number >= 0) {
            if (number >= stage.number()) {
                boolean later = number > stage.number()
                        && number < subject.file().stages().size();
                Severity severity = later ? Severity.WARNING : Severity.ERROR;
                subject.found(STAGE, severity, copy, "there is no stage " + from + " before this one");
            }
            return;
        }
        Stage other = subject.file().stage(from);
        boolean later = other != null && other.number() >= stage.number();
        if (other == null || later) {
            Severity severity = later
                    ? Severity.WARNING
                    : from.indexOf('/') > 0 || from.indexOf('$') >= 0 ? Severity.NOTE : Severity.WARNING;
            subject.found(
                    STAGE,
                    severity,
                    copy,
                    later ? "the stage '" + from + "' comes later" : "'" + from + "' is no stage above");
        } else {
            subject.found(
                    STAGE, Severity.NOTE, copy, "the stage is written '" + other.name() + "', not '" + from + "'");
        }
    }

    private static int number(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isDigit(text.charAt(i))) {
                return -1;
            }
        }
        return text.isEmpty() || text.length() > 6 ? -1 : Integer.parseInt(text);
    }

    private static void archives(Subject subject, Stage stage) {
        for (Instruction copy : stage.all("COPY")) {
            List<Word> words = copy.words();
            if (copy.flag("from") != null || words.size() < 2) {
                continue;
            }
            String target = words.get(words.size() - 1).plain();
            for (Word word : words.subList(0, words.size() - 1)) {
                String source = word.plain();
                String name = base(target.endsWith("/") || target.equals(".") ? source : target);
                if (tar(source) && (unpacked(subject, stage, base(source)) || unpacked(subject, stage, name))) {
                    subject.found(ARCHIVE, copy, "'" + source + "' is copied and unpacked afterwards");
                    break;
                }
            }
        }
    }

    private static boolean unpacked(Subject subject, Stage stage, String name) {
        for (Run run : subject.runs()) {
            for (ShellCommand command : run.commands()) {
                if (run.stage().number() == stage.number()
                        && command.is("tar")
                        && extracts(command)
                        && mentions(command, name)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean extracts(ShellCommand command) {
        List<String> arguments = command.arguments();
        String first = arguments.isEmpty() ? "" : arguments.get(0);
        return command.has("x")
                || command.has("extract")
                || command.has("get")
                || (!first.startsWith("-") && first.indexOf('x') >= 0 && first.length() < 8);
    }

    private static boolean mentions(ShellCommand command, String name) {
        for (String argument : command.arguments()) {
            if (base(argument.substring(argument.indexOf('=') + 1)).equals(name)) {
                return true;
            }
        }
        return false;
    }

    static String base(@Nullable String path) {
        return path == null ? "" : path.substring(path.lastIndexOf('/') + 1);
    }
}
