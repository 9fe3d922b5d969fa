package dev.chora.docker.diagnose;

import dev.chora.docker.container.Container;
import dev.chora.docker.container.ContainerReader;
import dev.chora.docker.container.Mount;
import dev.chora.docker.container.StartFile;
import dev.chora.docker.container.StartFiles;
import dev.chora.engine.Engine;
import dev.chora.engine.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks the engine for everything that rules may look at, and lets them look. Changes nothing. */
public final class Doctor {
    /** Enough for a long traceback. */
    private static final int LINES = 200;

    private static final int LOOKS = 15;
    private static final long PAUSE_MILLIS = 200;
    private static final long RECENT_SECONDS = 10;

    private final ContainerReader reader;
    private final Engine engine;

    public Doctor(ContainerReader reader, Engine engine) {
        this.reader = reader;
        this.engine = engine;
    }

    /**
     * Why a container does not do what it should.
     *
     * @throws dev.chora.copier.CopierException when there is no such container
     */
    public Diagnosis look(String name) throws InterruptedException {
        Json inspected = settled(name);
        Container container = Container.of(inspected);
        List<String> log = reader.log(container.id(), LINES);
        String port = PortRule.taken(container.state().error());
        return Diagnosis.of(new Case(
                container,
                log,
                start(container, log),
                reader.imageArchitecture(inspected),
                engine.architecture(),
                port == null || port.isEmpty() ? List.of() : reader.publishers(port, container.name()),
                engine.remote() ? Map.of() : owners(container),
                engine.program()));
    }

    /** One in a restart loop may run at the moment; how it ended is only told while it waits for the next start. */
    private Json settled(String name) throws InterruptedException {
        Json inspected = reader.inspect(name).list().get(0);
        for (int i = 0; i < LOOKS; i++) {
            Container container = Container.of(inspected);
            if (!container.state().running()
                    || container.state().restarts() == 0
                    || container.policy().equals("no")
                    || !recent(container.state().started())) {
                return inspected;
            }
            Thread.sleep(PAUSE_MILLIS);
            inspected = reader.inspect(name).list().get(0);
        }
        return inspected;
    }

    private static boolean recent(String started) {
        try {
            return Duration.between(OffsetDateTime.parse(started), OffsetDateTime.now(ZoneOffset.UTC))
                            .toSeconds()
                    < RECENT_SECONDS;
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private @Nullable StartFile start(Container container, List<String> log) throws InterruptedException {
        String said =
                StartRule.refusal(container.state().error(), container.state().exit(), log);
        if (said == null) {
            return null;
        }
        String named = StartRule.path(said);
        String program = container.program();
        String path = named != null ? named : program.startsWith("/") ? program : null;
        if (path == null && program.indexOf('/') > 0) {
            String folder = container.workingFolder().isEmpty() ? "/" : container.workingFolder();
            path = Path.of(folder).resolve(program).normalize().toString().replace('\\', '/');
        }
        return path == null ? null : new StartFiles(reader).look(container.id(), path);
    }

    private static Map<String, String> owners(Container container) {
        Map<String, String> owners = new LinkedHashMap<>();
        for (Mount mount : container.mounts()) {
            String owner = mount.type().equals("bind") ? owner(Path.of(mount.source())) : null;
            if (owner != null) {
                owners.put(mount.source(), owner);
            }
        }
        return owners;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable String owner(Path path) {
        try {
            Map<String, Object> found = Files.readAttributes(path, "unix:uid,gid,permissions");
            return found.get("uid") + ":" + found.get("gid") + ", "
                    + PosixFilePermissions.toString((Set<PosixFilePermission>) found.get("permissions"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
            return null;
        }
    }
}
