package dev.chora.docker.diagnose;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The engine could not mount what was asked for: a file on a folder, a source that is not there. */
final class MountRule implements Rule {
    @Override
    public @Nullable Fault look(Case it) {
        String error = it.container().state().error();
        String words = error.toLowerCase(Locale.ROOT);
        boolean kinds = words.contains("not a directory") || words.contains("are you trying to mount a directory");
        boolean gone = words.contains("error while creating mount source")
                || words.contains("bind source path does not exist")
                || words.contains("statfs");
        if (!gone && !(kinds && words.contains("mount"))) {
            return null;
        }
        return new Fault(
                Fault.Kind.BAD_MOUNT,
                kinds
                        ? "A file is mounted on a folder, or a folder on a file."
                        : "The source of a mount is not on the machine of the engine.",
                List.of(it.error()),
                List.of(
                        kinds
                                ? "Look at the source: an engine makes a folder of a file that does not exist. Remove that folder, "
                                        + "make the file, and remove the container."
                                : "Make the source first; with a remote engine it must be on that machine, not on this one.",
                        "Check both sides of each mount: " + it.program() + " inspect "
                                + it.container().name()));
    }
}
