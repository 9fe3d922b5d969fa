package dev.chora.docker.host;

import dev.chora.docker.Sizes;
import dev.chora.docker.host.Check.Mend;

/** What helps, on each system. Settings are those of Docker Desktop, Colima, Podman and WSL 2 as their manuals name them. */
final class Mends {
    private Mends() {}

    static Mend engine() {
        return new Mend(
                "install Docker Engine (https://docs.docker.com/engine/install/) or sudo apt install podman; start it: "
                        + "sudo systemctl enable --now docker; use it without sudo: sudo usermod -aG docker $USER, then log in again",
                "brew install --cask docker and start Docker Desktop; or brew install colima docker && colima start; or "
                        + "brew install podman && podman machine init && podman machine start",
                "winget install Docker.DockerDesktop and start it; or winget install RedHat.Podman, then podman machine init "
                        + "and podman machine start");
    }

    static Mend version(boolean podman) {
        return podman
                ? new Mend(
                        "update podman with the system, or take a newer release of the distribution",
                        "brew upgrade podman && podman machine stop && podman machine start",
                        "winget upgrade RedHat.Podman")
                : new Mend(
                        "update docker-ce from Docker's own repository (https://docs.docker.com/engine/install/)",
                        "Docker Desktop: Check for updates; or brew upgrade colima docker",
                        "Docker Desktop: Check for updates");
    }

    static Mend buildx() {
        return new Mend(
                "sudo apt install docker-buildx-plugin (docker-buildx from Debian and Ubuntu)",
                "update Docker Desktop; or brew install docker-buildx",
                "update Docker Desktop, which brings it");
    }

    static Mend compose() {
        return new Mend(
                "sudo apt install docker-compose-plugin (docker-compose from Debian and Ubuntu)",
                "update Docker Desktop; or brew install docker-compose",
                "update Docker Desktop, which brings it");
    }

    static Mend memory(long bytes) {
        long gigabytes = up(bytes);
        return new Mend(
                "the engine has all memory of its machine: give the machine (or the virtual machine, or the limit of the "
                        + "container that this runs in) " + gigabytes + " GB, or take a smaller model",
                "Docker Desktop: Settings > Resources > Memory limit " + gigabytes
                        + " GB; Colima: colima start --memory " + gigabytes + "; Podman: podman machine set --memory "
                        + gigabytes * 1024,
                wsl("memory=" + gigabytes + "GB") + "; Podman: podman machine set --memory " + gigabytes * 1024);
    }

    static Mend cpus(double cpus) {
        long count = (long) Math.ceil(cpus);
        return new Mend(
                "the engine has all processors of its machine: give the machine (or the virtual machine, or the limit of the "
                        + "container that this runs in) " + count + ", or accept longer answers",
                "Docker Desktop: Settings > Resources > CPU limit " + count + "; Colima: colima start --cpu " + count
                        + "; Podman: podman machine set --cpus " + count,
                wsl("processors=" + count) + "; Podman: podman machine set --cpus " + count);
    }

    static Mend disk(long bytes, String program) {
        long gigabytes = up(bytes);
        String free = program + " system df shows what takes room; " + program + " builder prune and " + program
                + " image prune free what is not used";
        return new Mend(
                free + "; or move the engine's data to a larger disk: \"data-root\" in /etc/docker/daemon.json "
                        + "(Podman: graphroot in /etc/containers/storage.conf)",
                free + "; Docker Desktop: Settings > Resources > Disk usage limit; Colima: colima start --disk "
                        + (gigabytes + 40),
                free + "; Docker Desktop: Settings > Resources > Disk image location, on a drive with " + gigabytes
                        + " GB free");
    }

    static Mend swap(long bytes) {
        long gigabytes = up(bytes);
        return new Mend(
                "sudo fallocate -l " + gigabytes
                        + "G /swapfile && sudo chmod 600 /swapfile && sudo mkswap /swapfile && "
                        + "sudo swapon /swapfile; to keep it: /swapfile none swap sw 0 0 in /etc/fstab",
                "Docker Desktop: Settings > Resources > Swap " + gigabytes + " GB",
                wsl("swap=" + gigabytes + "GB"));
    }

    private static String wsl(String line) {
        return "below [wsl2] in %UserProfile%\\.wslconfig: " + line
                + ", then wsl --shutdown and start Docker Desktop again";
    }

    private static long up(long bytes) {
        return (bytes + Sizes.GB - 1) / Sizes.GB;
    }
}
