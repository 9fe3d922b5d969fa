package dev.chora.verify.rules.docker;

import dev.chora.verify.Severity;
import dev.chora.verify.dockerfile.Flag;
import dev.chora.verify.dockerfile.Instruction;
import dev.chora.verify.dockerfile.Stage;
import dev.chora.verify.rules.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the engine learns whether the container works. */
final class HealthRules implements DockerRule {
    private static final Rule SEVERAL = new Rule(
            "DL3012",
            Severity.WARNING,
            "a stage has one HEALTHCHECK",
            "Only the last one counts.",
            "Leave the others out.",
            "hadolint DL3012; BuildKit MultipleInstructionsDisallowed");
    private static final Rule MISSING = new Rule(
            "DL3057",
            Severity.WARNING,
            "an image for production has a HEALTHCHECK",
            "Without one a container that hangs looks like one that works, and depends_on cannot wait for it.",
            "Add HEALTHCHECK CMD with something that fails when the program does not work.",
            "hadolint DL3057; Dockerfile reference, HEALTHCHECK");
    private static final Rule TIME = new Rule(
            "CD026",
            Severity.ERROR,
            "times of HEALTHCHECK have units, and retries is a count",
            "The builder refuses a number without its unit.",
            "Write for example --interval=30s --timeout=5s --retries=3.",
            "Dockerfile reference, HEALTHCHECK");
    private static final Rule TOOL = new Rule(
            "CD027",
            Severity.ERROR,
            "HEALTHCHECK uses a tool that the image has",
            "The check fails each time, and the container is never healthy.",
            "Check with the language that is there, for example python -c with urllib.request, or install the tool.",
            "Docker official images: what python, debian and alpine contain");

    @Override
    public List<Rule> rules() {
        return List.of(SEVERAL, MISSING, TIME, TOOL);
    }

    @Override
    public void look(Subject subject) {
        for (Stage stage : subject.file().stages()) {
            List<Instruction> checks = stage.all("HEALTHCHECK");
            for (int i = 0; i < checks.size(); i++) {
                if (i > 0) {
                    subject.found(SEVERAL, checks.get(i), "another HEALTHCHECK is above; only the last one counts");
                }
                times(subject, checks.get(i));
                tool(subject, stage, checks.get(i));
            }
        }
        Stage last = subject.file().last();
        if (last != null && subject.production() && last.last("HEALTHCHECK") == null) {
            subject.found(MISSING, last.from(), "no HEALTHCHECK tells whether the container works");
        }
    }

    private static void times(Subject subject, Instruction check) {
        for (Flag flag : check.flags()) {
            String value = flag.value();
            if (value == null || value.indexOf('$') >= 0) {
                continue;
            }
            boolean good = flag.name().equals("retries")
                    ? !value.isEmpty() && value.chars().allMatch(Character::isDigit)
                    : duration(value);
            if (!good) {
                subject.found(
                        TIME,
                        TIME.severity(),
                        check,
                        flag.line(),
                        "--" + flag.name() + "=" + value + " has no good value");
            }
        }
    }

    /** Go's durations, numbers with units one after the other, of a millisecond at least. */
    private static boolean duration(String value) {
        if (value.equals("0")) {
            return true;
        }
        if (value.endsWith("us") || value.endsWith("ns")) {
            return false;
        }
        int at = 0;
        while (at < value.length()) {
            int from = at;
            while (at < value.length() && (Character.isDigit(value.charAt(at)) || value.charAt(at) == '.')) {
                at++;
            }
            int unit = at;
            while (at < value.length() && Character.isLetter(value.charAt(at))) {
                at++;
            }
            if (unit == from || !List.of("ns", "us", "ms", "s", "m", "h").contains(value.substring(unit, at))) {
                return false;
            }
            if (at < value.length() && !Character.isDigit(value.charAt(at))) {
                return false;
            }
        }
        return !value.isEmpty();
    }

    private static void tool(Subject subject, Stage stage, Instruction check) {
        Instruction command = check.trigger();
        String first = command == null ? "" : program(command);
        boolean looked = first.equals("curl") || first.equals("wget") || first.equals("nc");
        String image = UserRules.rootImage(stage);
        if (!looked || image == null || !without(image, first) || mentioned(stage, first)) {
            return;
        }
        subject.found(TOOL, check, "nothing puts '" + first + "' into an image of " + image);
    }

    private static String program(Instruction command) {
        if (command.exec() != null) {
            return command.exec().isEmpty() ? "" : CopyRules.base(command.exec().get(0));
        }
        String written = command.arguments().strip();
        int blank = written.indexOf(' ');
        return CopyRules.base(blank < 0 ? written : written.substring(0, blank));
    }

    /** Official images that are known not to have the tool. */
    private static boolean without(String image, String tool) {
        int colon = image.indexOf(':');
        String name = colon < 0 ? image : image.substring(0, colon);
        String tag = colon < 0 ? "" : image.substring(colon + 1);
        boolean alpine = name.equals("alpine") || tag.contains("alpine");
        boolean slim =
                name.equals("debian") || name.equals("ubuntu") || (name.equals("python") && tag.contains("slim"));
        return alpine ? tool.equals("curl") && !name.equals("nginx") : slim;
    }

    private static boolean mentioned(@Nullable Stage stage, String tool) {
        for (Stage part = stage; part != null; part = part.parent()) {
            for (Instruction instruction : part.instructions()) {
                boolean unclear = instruction.is("RUN")
                        && (instruction.arguments().contains(".sh")
                                || !instruction.heredocs().isEmpty());
                boolean brings = instruction.is("RUN") || instruction.is("COPY") || instruction.is("ADD");
                if (unclear || (brings && instruction.arguments().contains(tool))) {
                    return true;
                }
                // packages from a variable or a list may bring anything
                if (instruction.is("RUN")
                        && instruction.arguments().contains("install")
                        && instruction.arguments().contains("$")
                        && (instruction.arguments().contains("apt")
                                || instruction.arguments().contains("apk"))) {
                    return true;
                }
            }
        }
        return false;
    }
}
