package dev.chora.verify.rules.docker;

import dev.chora.verify.dockerfile.Instruction;
import dev.chora.verify.dockerfile.Stage;
import dev.chora.verify.shell.ShellCommand;
import dev.chora.verify.shell.ShellScript;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One RUN.
 *
 * @param stage where it stands
 * @param instruction the RUN itself, also when ONBUILD triggers it
 * @param script what its shell reads
 * @param shell the words of SHELL that hold for it, or null for the default
 * @param onbuild whether ONBUILD triggers it
 * @param foreign whether what it runs is no POSIX shell: then the script has no commands
 */
record Run(
        Stage stage,
        Instruction instruction,
        ShellScript script,
        @Nullable List<String> shell,
        boolean onbuild,
        boolean foreign) {
    List<ShellCommand> commands() {
        return script.commands();
    }

    /** Whether a cache mount covers this folder. */
    boolean caches(String folder) {
        for (var flag : instruction.flags()) {
            String type = flag.name().equals("mount") ? flag.part("type") : null;
            if ("cache".equals(type) || "tmpfs".equals(type)) {
                String target = mountTarget(flag);
                if (target != null && (target.equals(folder) || folder.startsWith(target + "/"))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static @Nullable String mountTarget(dev.chora.verify.dockerfile.Flag flag) {
        String target = flag.part("target");
        target = target == null ? flag.part("dst") : target;
        target = target == null ? flag.part("destination") : target;
        return target != null && target.endsWith("/") ? target.substring(0, target.length() - 1) : target;
    }
}
