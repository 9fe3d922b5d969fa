package dev.chora.docker.container;

import org.jspecify.annotations.Nullable;

/**
 * The file that a container is started with, as far as it matters for why it does not start.
 *
 * @param path in the container
 * @param there whether there is such a file
 * @param executable whether anybody may execute it
 * @param head its first bytes, 256 at most, each as one character
 * @param interpreterThere whether the program that its first line names is in the container; null for no such line
 */
public record StartFile(
        String path,
        boolean there,
        boolean executable,
        String head,
        @Nullable Boolean interpreterThere) {
    private static final int ELF_MACHINE = 18;

    /** Whether it is a program for Linux. */
    public boolean program() {
        return head.length() > ELF_MACHINE + 1 && head.startsWith("\u007fELF");
    }

    /** For which processors a program is, in Docker's words; empty when that is not known. The numbers are those of ELF. */
    public String architecture() {
        if (!program()) {
            return "";
        }
        boolean big = head.charAt(5) == 2;
        int low = head.charAt(big ? ELF_MACHINE + 1 : ELF_MACHINE);
        int high = head.charAt(big ? ELF_MACHINE : ELF_MACHINE + 1);
        return switch ((high << 8) | low) {
            case 3 -> "386";
            case 20 -> "ppc";
            case 21 -> big ? "ppc64" : "ppc64le";
            case 22 -> "s390x";
            case 40 -> "arm";
            case 62 -> "amd64";
            case 183 -> "arm64";
            case 243 -> "riscv64";
            case 258 -> "loong64";
            default -> "";
        };
    }

    /** Its first line when that names an interpreter, without its end; null when it does not. */
    public @Nullable String interpreterLine() {
        if (!head.startsWith("#!")) {
            return null;
        }
        int end = head.indexOf('\n');
        return end < 0 ? head : head.substring(0, end);
    }

    /** The program that its first line names; null when it names none. */
    public @Nullable String interpreter() {
        String line = interpreterLine();
        if (line == null) {
            return null;
        }
        String[] words = line.substring(2).strip().split("[ \t]+");
        return words[0].isEmpty() ? null : words[0];
    }
}
