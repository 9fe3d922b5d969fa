package dev.chora.cli.bundle;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.source.BundledTemplates;
import dev.chora.copier.version.Version;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bundled templates: {@code <home>/templates/<name>/<version>}. */
public final class ShippedTemplates implements BundledTemplates {
    /** What {@code chora new} takes when no template is named. */
    public static final String DEFAULT = "chora:python";

    private final Map<String, String> env;
    private @Nullable Path root;

    public ShippedTemplates(Map<String, String> env) {
        this.env = env;
    }

    /** They came with this program: who runs it has trusted them already (docs/decisions/trust.md). */
    @Override
    public boolean trusted() {
        return true;
    }

    @Override
    public List<String> versions(String name) {
        List<String> versions = new ArrayList<>();
        if (!isName(name)) {
            return versions;
        }
        Path folder = root().resolve(name);
        if (!Files.isDirectory(folder)) {
            return versions;
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                if (Files.isRegularFile(child.resolve("copier.yml"))) {
                    versions.add(child.getFileName().toString());
                }
            }
        } catch (IOException e) {
            throw new CopierException(ErrorKind.SOURCE, "cannot list the bundled templates in " + folder, null);
        }
        return versions;
    }

    /** No path may pass for a template that ships with the program: it would be trusted. */
    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '-' && c != '_') {
                return false;
            }
        }
        return !name.isEmpty();
    }

    @Override
    public Path folder(String name, String version) {
        return root().resolve(name).resolve(version);
    }

    /** The folder of the newest version; null when there is no template of this name. */
    public @Nullable Path newest(String name) {
        Version best = null;
        String found = null;
        for (String each : versions(name)) {
            Version version = Version.parse(each);
            if (version != null && (best == null || version.compareTo(best) > 0)) {
                best = version;
                found = each;
            }
        }
        return found == null ? null : folder(name, found);
    }

    private Path root() {
        Path found = root;
        if (found == null) {
            String home = System.getProperty("chora.home");
            Path checkout = home == null
                    ? null
                    : Path.of(home, "templates").toAbsolutePath().normalize();
            found = checkout != null && Files.isDirectory(checkout) ? checkout : JarTemplates.layOut(env);
            root = found;
        }
        return found;
    }
}
