package dev.chora.verify.image;

import dev.chora.engine.Ran;
import dev.chora.verify.Place;
import dev.chora.verify.build.NetworkTrouble;
import dev.chora.verify.proof.Bench;
import dev.chora.verify.proof.CannotRun;
import dev.chora.verify.proof.Outcome;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells a broken Dockerfile from a base image or package that cannot be fetched, and finds the line. */
final class BuildFailure {
    /** What registries and engines say when an image cannot be asked for at all, or not by this person. */
    private static final List<String> NOT_PULLED = List.of(
            "failed to resolve source metadata",
            "pull access denied",
            "failed to authorize",
            "error pinging",
            "pinging container registry",
            "unable to pull",
            "short-name",
            "toomanyrequests",
            "failed to do request",
            "initializing source docker://");

    private final Bench bench;
    private final String file;
    private final Ran ran;

    BuildFailure(Bench bench, String file, Ran ran) {
        this.bench = bench;
        this.file = file;
        this.ran = ran;
    }

    /**
     * Tells the fault.
     *
     * @throws CannotRun when it is none of the project
     */
    void tell(Outcome outcome) {
        String reason = reason();
        boolean unknown = reason.endsWith(": not found") || reason.contains("manifest unknown");
        if (isAny(reason) && !unknown) {
            throw new CannotRun("cannot pull the base image: " + shortened(reason), Builds.PULL_ADVICE);
        }
        String trouble = NetworkTrouble.in(ran);
        if (trouble != null) {
            throw new CannotRun("packages cannot be fetched while building: " + trouble, NetworkTrouble.ADVICE);
        }
        outcome.evidence(ran, 25);
        String message = ran.tookTooLong() ? "the build took longer than 30 minutes" : shortened(reason);
        outcome.fault(
                "image.build",
                place(),
                message,
                unknown && isAny(reason)
                        ? "The registry has no such image: correct the tag after FROM."
                        : "Run the command; the lines above the error say what the instruction did.");
    }

    private static boolean isAny(String reason) {
        for (String sign : NOT_PULLED) {
            if (reason.contains(sign)) {
                return true;
            }
        }
        return false;
    }

    private String reason() {
        String last = "";
        for (String line : ran.lines()) {
            boolean says =
                    line.startsWith("ERROR: ") || line.startsWith("Error: ") || line.startsWith("Error response");
            last = says ? line : last;
        }
        List<String> tail = ran.tail(1);
        return !last.isEmpty() ? last : tail.isEmpty() ? "exit code " + ran.exit() : tail.get(0);
    }

    private static String shortened(String reason) {
        String words = reason;
        for (String start : List.of("ERROR: ", "Error: ", "failed to solve: ")) {
            words = words.startsWith(start) ? words.substring(start.length()) : words;
        }
        return words;
    }

    private @Nullable Place place() {
        Matcher marked =
                Pattern.compile("(?m)^" + Pattern.quote(file) + ":(\\d+)$").matcher(ran.out() + "\n" + ran.err());
        Matcher step = Pattern.compile("(?m)on line (\\d+): ").matcher(ran.out() + "\n" + ran.err());
        if (marked.find()) {
            return bench.files().at(file, Integer.parseInt(marked.group(1)), 0);
        }
        return step.find() ? bench.files().at(file, Integer.parseInt(step.group(1)), 0) : Place.of(file);
    }
}
