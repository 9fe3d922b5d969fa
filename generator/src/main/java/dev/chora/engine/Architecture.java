package dev.chora.engine;

/** The names of processor architectures. */
final class Architecture {
    private Architecture() {}

    /** What Docker calls an architecture in platforms, of what the kernel calls it. */
    static String ofMachine(String machine) {
        return switch (machine) {
            case "x86_64" -> "amd64";
            case "aarch64" -> "arm64";
            case "armv7l" -> "arm";
            default -> machine;
        };
    }
}
