package dev.chora.engine;

import java.util.Locale;

/** How to get a program on each operating system. */
public final class Install {
    private Install() {}

    private enum Family {
        LINUX,
        MAC,
        WINDOWS
    }

    private static Family here() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return name.contains("win") && !name.contains("darwin")
                ? Family.WINDOWS
                : name.contains("mac") || name.contains("darwin") ? Family.MAC : Family.LINUX;
    }

    /** Advice for this machine. */
    static String of(String linux, String mac, String windows) {
        return switch (here()) {
            case LINUX -> linux;
            case MAC -> mac;
            case WINDOWS -> windows;
        };
    }

    /** An engine. */
    public static String engine() {
        return of(
                "Install Docker Engine (https://docs.docker.com/engine/install/) or Podman: sudo apt install podman, "
                        + "sudo dnf install podman.",
                "Install Docker Desktop (brew install --cask docker), Colima (brew install colima docker) or Podman "
                        + "(brew install podman).",
                "Install Docker Desktop (winget install Docker.DockerDesktop) or Podman (winget install RedHat.Podman).");
    }

    /** How to start an engine that does not answer. */
    public static String start() {
        return of(
                "Start it with: sudo systemctl start docker. When it runs, your user may lack the right to use it: "
                        + "sudo usermod -aG docker $USER, then log in again.",
                "Start Docker Desktop, or: colima start.",
                "Start Docker Desktop.");
    }

    /** The buildx plugin. */
    public static String buildx() {
        return of(
                "Install the plugin: sudo apt install docker-buildx-plugin (docker-buildx on Debian and Ubuntu).",
                "Update Docker Desktop, or: brew install docker-buildx.",
                "Update Docker Desktop, which brings it.");
    }

    /** Compose v2. */
    public static String compose() {
        return of(
                "Install the plugin: sudo apt install docker-compose-plugin (docker-compose on Debian 13 and newer).",
                "Update Docker Desktop, or: brew install docker-compose.",
                "Update Docker Desktop, which brings it.");
    }

    /** A Python of a version, or any when the version is empty. */
    public static String python(String version) {
        String wanted = version.isEmpty() ? "3" : version;
        return of(
                "Install it: uv python install " + wanted + ", or sudo apt install python" + wanted + " python" + wanted
                        + "-venv.",
                "Install it: uv python install " + wanted + ", or brew install python@" + wanted + ".",
                "Install it: uv python install " + wanted + ", or winget install Python.Python." + wanted + ".");
    }
}
