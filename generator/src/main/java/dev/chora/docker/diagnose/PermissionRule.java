package dev.chora.docker.diagnose;

import dev.chora.docker.container.Mount;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file or folder may not be written or read: by its mode and owner, or since all of it is read-only. */
final class PermissionRule implements Rule {
    private static final Pattern DENIED = Pattern.compile(
            "(?i:permission denied):? ['\"](/[^'\"]+)['\"]|cannot create (/[^:\\s]+): Permission denied"
                    + "|EACCES: permission denied, \\w+ '([^']+)'|(?:^|[\\s'\"])(/[^\\s:'\"]+)['\"]?: Permission denied");
    private static final Pattern LOW_PORT =
            Pattern.compile("(?i)bind[^\\n]*?[:, ](\\d{1,3})\\b[^\\n]*permission denied");
    private static final Pattern READ_ONLY = Pattern.compile("(?i)read-only file system(?::? ['\"](/[^'\"]+)['\"])?");
    private static final Pattern CREATED = Pattern.compile("(/[^:\\s'\"]+)['\"]?: Read-only file system");

    @Override
    public @Nullable Fault look(Case it) {
        Case.Hit hit = it.last(LOW_PORT);
        if (hit != null) {
            return lowPort(it, hit);
        }
        hit = it.last(DENIED);
        if (hit != null) {
            return denied(it, hit);
        }
        hit = it.last(READ_ONLY);
        return hit == null ? null : readOnly(it, hit);
    }

    private static Fault lowPort(Case it, Case.Hit hit) {
        String port = hit.match().group(1);
        return new Fault(
                Fault.Kind.PERMISSION,
                "The user " + it.user() + " may not listen on port " + port + ": ports below 1024 belong to root.",
                List.of(hit.line(), it.exitCode() + it.after()),
                List.of("Listen on a higher port and publish it on " + port + ": ports: [\"" + port + ":8000\"]."));
    }

    private static String path(Case.Hit hit) {
        for (int i = 1; i <= hit.match().groupCount(); i++) {
            if (hit.match().group(i) != null) {
                return hit.match().group(i);
            }
        }
        return "";
    }

    private static Fault denied(Case it, Case.Hit hit) {
        String path = path(hit);
        Mount mount = it.container().mountOf(path);
        List<String> evidence =
                new ArrayList<>(List.of(hit.line(), it.exitCode() + it.after(), "the process runs as " + it.user()));
        if (mount == null) {
            String folder = path.lastIndexOf('/') > 0 ? path.substring(0, path.lastIndexOf('/')) : "/";
            return new Fault(
                    Fault.Kind.PERMISSION,
                    "The user " + it.user() + " may not use " + path + ", which belongs to the image.",
                    evidence,
                    List.of(
                            "Make the folder for that user in the Dockerfile: RUN install -d -o 1000 -g 1000 " + folder
                                    + ", or COPY --chown=1000:1000.",
                            "Data that should outlive the container belongs in a volume: volumes: [data:" + folder
                                    + "]."));
        }
        evidence.add(shown(mount));
        String owner = it.owners().get(mount.source());
        if (owner != null) {
            evidence.add(mount.source() + " belongs to " + owner);
        }
        String numbers =
                it.user().equals("root") ? "0:0" : it.user().indexOf(':') > 0 ? it.user() : it.user() + ":" + it.user();
        List<String> cures = new ArrayList<>();
        if (mount.type().equals("volume")) {
            cures.add("Give the volume to that user once: " + it.program()
                    + " run --rm --user 0 --entrypoint chown --volume " + mount.source() + ":/v "
                    + it.container().image() + " -R " + numbers + " /v");
            cures.add("Let the image make the folder: with RUN install -d -o 1000 -g 1000 " + mount.destination()
                    + " a new volume gets its owner. (Remove the old one first: " + it.program() + " volume rm "
                    + mount.source() + ".)");
        } else {
            cures.add("Give the folder to that user on the machine: sudo chown -R " + numbers + " " + mount.source()
                    + " (Docker Desktop on macOS and Windows maps owners itself).");
            cures.add("Or use a named volume, which gets the owner that the folder has in the image.");
            cures.add("With SELinux or Podman: mount it with :z; rootless Podman: --userns=keep-id.");
        }
        return new Fault(
                Fault.Kind.MOUNT_PERMISSION,
                "The user " + it.user() + " may not use " + path + ": it lies on a mounted "
                        + (mount.type().equals("volume") ? "volume" : "folder") + " that belongs to somebody else.",
                evidence,
                cures);
    }

    private static String shown(Mount mount) {
        return mount.type() + " " + mount.source() + " on " + mount.destination()
                + (mount.writable() ? "" : ", read-only");
    }

    private static Fault readOnly(Case it, Case.Hit hit) {
        String path = path(hit);
        if (path.isEmpty()) {
            java.util.regex.Matcher match = CREATED.matcher(hit.line());
            path = match.find() ? match.group(1) : "";
        }
        Mount mount = path.isEmpty() ? null : it.container().mountOf(path);
        String place = path.isEmpty() ? "a file" : path;
        List<String> evidence = new ArrayList<>(List.of(hit.line(), it.exitCode() + it.after()));
        evidence.add(mount == null ? "read_only: " + it.container().readOnly() : shown(mount));
        String folder = path.lastIndexOf('/') > 0 ? path.substring(0, path.lastIndexOf('/')) : "/tmp";
        return new Fault(
                Fault.Kind.READ_ONLY,
                mount == null
                        ? "The container is read-only, and the program writes to " + place + "."
                        : place + " lies on a mount that is read-only.",
                evidence,
                List.of(
                        mount == null
                                ? "Scratch files: tmpfs: [" + folder + "]. Data that must survive: volumes: [data:"
                                        + folder + "]."
                                : "Write somewhere else, or take :ro off this mount when the program must change it.",
                        "Programs that insist on a home folder or a cache: set HOME or XDG_CACHE_HOME to a tmpfs."));
    }
}
