package dev.chora.docker.host;

import dev.chora.docker.Sizes;
import dev.chora.docker.host.Check.Mend;
import dev.chora.docker.host.Check.Verdict;
import dev.chora.engine.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Judges an engine and the figures of its machine. */
public final class Validator {
    /** From here on BuildKit is the usual builder (release notes of Docker Engine 23.0). */
    private static final int DOCKER = 23;

    /** From here on Podman's compose command exists (release notes of Podman 4.7). */
    private static final int PODMAN = 4;

    private static final int PODMAN_MINOR = 7;

    private final List<Check> checks = new ArrayList<>();
    private final Needs needs;

    private Validator(Needs needs) {
        this.needs = needs;
    }

    /**
     * The verdicts.
     *
     * @param engine null when none answers
     * @param why why none answers; empty when one does
     */
    public static Validation of(@Nullable Engine engine, String why, Resources resources, Needs needs) {
        Validator validator = new Validator(needs);
        if (engine == null) {
            validator.add("engine", "engine", Verdict.FAILED, why, "one that answers", Mends.engine());
        } else {
            validator.engine(engine);
        }
        validator.resources(resources, engine == null ? "docker" : engine.program());
        return new Validation(engine == null ? null : engine.described(), resources, validator.checks);
    }

    private void add(String id, String title, Verdict verdict, String found, String needed, @Nullable Mend mend) {
        checks.add(new Check(id, title, verdict, found, needed, verdict == Verdict.FAILED ? mend : null));
    }

    private static Verdict verdict(boolean enough) {
        return enough ? Verdict.OK : Verdict.FAILED;
    }

    private void engine(Engine engine) {
        boolean podman = engine.kind() == Engine.Kind.PODMAN;
        String name = engine.kind().word();
        add("engine", "engine", Verdict.OK, name + " answers", "", null);
        add(
                "version",
                "version",
                podman ? atLeast(engine.version(), PODMAN, PODMAN_MINOR) : atLeast(engine.version(), DOCKER, 0),
                engine.version(),
                (podman ? PODMAN + "." + PODMAN_MINOR : DOCKER + ".0") + " or newer",
                Mends.version(podman));
        if (podman) {
            add("builder", "builder", Verdict.OK, "Buildah", "", null);
        } else {
            String buildx = engine.buildx();
            add(
                    "builder",
                    "buildx",
                    verdict(buildx != null),
                    buildx == null ? "missing" : buildx,
                    "any",
                    Mends.buildx());
        }
        String compose = engine.composeVersion();
        add(
                "compose",
                "compose",
                verdict(compose != null),
                compose == null ? "missing" : compose,
                "2 or newer",
                Mends.compose());
    }

    /** Compares a version such as {@code 26.1.5+dfsg1}. */
    private static Verdict atLeast(String text, int major, int minor) {
        String[] parts = text.split("[.+-]");
        try {
            int first = Integer.parseInt(parts[0]);
            int second = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
            return verdict(first > major || (first == major && second >= minor));
        } catch (NumberFormatException unusual) {
            return Verdict.UNKNOWN;
        }
    }

    private void resources(Resources resources, String program) {
        add(
                "memory",
                "memory",
                verdict(needs.enoughMemory(resources.memory())),
                Sizes.of(resources.memory()),
                Sizes.of(needs.memory()),
                Mends.memory(needs.memory()));
        add(
                "cpus",
                "processors",
                verdict(resources.cpus() >= needs.cpus()),
                plain(resources.cpus()),
                plain(needs.cpus()),
                Mends.cpus(needs.cpus()));
        size("disk", "disk, free", resources.disk(), needs.disk(), Mends.disk(needs.disk(), program));
        size("swap", "swap", resources.swap(), needs.swap(), Mends.swap(needs.swap()));
    }

    private void size(String id, String title, long found, long needed, Mend mend) {
        // Swap of 2 GB is a page short of it.
        boolean enough = found >= needed - Sizes.MB;
        add(
                id,
                title,
                found < 0 ? Verdict.UNKNOWN : verdict(enough),
                found < 0 ? "not measured" : found == 0 ? "none" : Sizes.of(found),
                Sizes.of(needed),
                mend);
    }

    /** A number without a needless fraction. */
    static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : String.format(Locale.ROOT, "%.1f", number);
    }
}
