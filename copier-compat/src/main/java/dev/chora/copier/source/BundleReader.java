package dev.chora.copier.source;

import dev.chora.copier.git.GitException;
import dev.chora.copier.git.RemoteRepository;
import java.nio.file.Path;
import java.util.Map;

/** Unpacks git bundles. */
final class BundleReader {
    private BundleReader() {}

    /** A temporary folder that is a bare repository with everything that the bundle holds. */
    static Path unpack(Path bundle, Map<String, String> environment) {
        Path folder = TemporaryFolders.create("chora-bundle-");
        try {
            new RemoteRepository(environment, (what, done, total) -> {}).fetch(bundle.toString(), folder, null);
            return folder;
        } catch (GitException e) {
            TemporaryFolders.delete(folder);
            throw e;
        }
    }
}
