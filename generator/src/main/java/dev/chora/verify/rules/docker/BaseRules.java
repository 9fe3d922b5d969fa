package dev.chora.verify.rules.docker;

import dev.chora.verify.Severity;
import dev.chora.verify.dockerfile.Instruction;
import dev.chora.verify.dockerfile.Stage;
import dev.chora.verify.rules.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What an image is built upon, and how stages are named. */
final class BaseRules implements DockerRule {
    private static final Rule UNTAGGED = new Rule(
            "DL3006",
            Severity.WARNING,
            "a base image has a tag",
            "Without one the newest image is taken: the same Dockerfile builds another image tomorrow.",
            "Name the version that you mean, for example python:3.13-slim, better still with its digest.",
            "hadolint DL3006; Docker, Building best practices: pin base image versions");
    private static final Rule LATEST = new Rule(
            "DL3007",
            Severity.WARNING,
            "a base image is not taken by the tag latest",
            "What latest means changes with each release: the same Dockerfile builds another image tomorrow.",
            "Name the version that you mean, for example python:3.13-slim, better still with its digest.",
            "hadolint DL3007; Docker, Building best practices: pin base image versions");
    private static final Rule PLATFORM = new Rule(
            "DL3029",
            Severity.WARNING,
            "FROM does not fix a platform",
            "The image cannot be built for another architecture, and runs under emulation on machines that have one.",
            "Leave --platform out and choose with docker build --platform; $BUILDPLATFORM is fine for cross-compilers.",
            "hadolint DL3029; BuildKit FromPlatformFlagConstDisallowed");
    private static final Rule REDUNDANT = new Rule(
            "DL3065",
            Severity.NOTE,
            "FROM does not ask for the target platform",
            "The target platform is the default; naming it says nothing.",
            "Leave --platform=$TARGETPLATFORM out.",
            "hadolint DL3065; BuildKit RedundantTargetPlatform");
    private static final Rule TWICE = new Rule(
            "DL3024",
            Severity.WARNING,
            "each stage has a name of its own",
            "COPY --from and --target cannot tell two stages of one name apart.",
            "Give each stage another name.",
            "hadolint DL3024; BuildKit DuplicateStageName");
    private static final Rule RESERVED = new Rule(
            "DL3063",
            Severity.WARNING,
            "no stage is called scratch or context",
            "Both words mean something else in COPY --from and FROM.",
            "Give the stage another name.",
            "hadolint DL3063; BuildKit ReservedStageName");
    private static final Rule UNDEFINED = new Rule(
            "CD001",
            Severity.ERROR,
            "variables of FROM are set by an ARG before the first FROM",
            "An ARG inside of a stage and ENV do not reach FROM: the image name comes out incomplete and the build stops.",
            "Add an ARG with a default before the first FROM.",
            "BuildKit UndefinedArgInFrom; Dockerfile reference, How ARG and FROM interact");

    @Override
    public List<Rule> rules() {
        return List.of(UNTAGGED, LATEST, PLATFORM, REDUNDANT, TWICE, RESERVED, UNDEFINED);
    }

    @Override
    public void look(Subject subject) {
        Set<String> names = new HashSet<>();
        Set<String> exact = new HashSet<>();
        for (Stage stage : subject.file().stages()) {
            platform(subject, stage.from());
            base(subject, stage, exact);
            String name = stage.name();
            if (name == null) {
                continue;
            }
            exact.add(name);
            if (!names.add(name)) {
                subject.found(TWICE, stage.from(), "the stage name '" + name + "' is there twice");
            }
            String small = name.toLowerCase(Locale.ROOT);
            if (small.equals("scratch") || small.equals("context")) {
                subject.found(RESERVED, stage.from(), "'" + name + "' is no name for a stage");
            }
        }
    }

    private static void platform(Subject subject, Instruction from) {
        String platform = from.option("platform");
        if (platform == null) {
            return;
        }
        String name = platform.replace("$", "").replace("{", "").replace("}", "");
        if (platform.startsWith("$") && name.equals("TARGETPLATFORM")) {
            subject.found(REDUNDANT, from, "--platform=" + platform + " is what happens anyway");
        } else if (!(platform.startsWith("$") && name.equals("BUILDPLATFORM"))) {
            subject.found(PLATFORM, from, "the platform is fixed to " + platform);
        }
    }

    private static void base(Subject subject, Stage stage, Set<String> earlier) {
        String base = stage.base();
        String image = stage.image();
        if (image == null) {
            undefined(subject, stage);
            return;
        }
        if (base.isEmpty() || image.equals("scratch") || earlier.contains(image) || image.indexOf('@') >= 0) {
            return;
        }
        // a variable in the name is somebody's decision about the version
        boolean chosen = base.indexOf('$') >= 0;
        String last = image.substring(image.lastIndexOf('/') + 1);
        int colon = last.indexOf(':');
        if (colon < 0 && !chosen) {
            subject.found(UNTAGGED, stage.from(), "the base image '" + image + "' has no tag");
        } else if (colon >= 0 && last.substring(colon + 1).equals("latest") && !chosen) {
            subject.found(LATEST, stage.from(), "the base image '" + image + "' is whatever is newest");
        }
    }

    private static void undefined(Subject subject, Stage stage) {
        String base = stage.base();
        for (int at = base.indexOf('$'); at >= 0; at = base.indexOf('$', at + 1)) {
            int from = base.startsWith("{", at + 1) ? at + 2 : at + 1;
            int to = from;
            while (to < base.length() && (Character.isLetterOrDigit(base.charAt(to)) || base.charAt(to) == '_')) {
                to++;
            }
            String name = base.substring(from, to);
            boolean defaulted = base.startsWith(":", to) || base.startsWith("-", to);
            boolean platform = name.startsWith("TARGET") || name.startsWith("BUILD");
            if (!name.isEmpty() && !defaulted && !platform && !stage.global().has(name)) {
                subject.found(UNDEFINED, stage.from(), "FROM uses $" + name + ", which no ARG before it sets");
            }
        }
    }
}
