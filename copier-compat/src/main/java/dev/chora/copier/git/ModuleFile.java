package dev.chora.copier.git;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;

/** {@code .gitmodules}: which submodule comes from where. */
public final class ModuleFile {
    private ModuleFile() {}

    /** The addresses as written, by the path of the submodule. */
    public static Map<String, String> addresses(GitRepository repository, TreeListing listing) {
        Map<String, String> addresses = new HashMap<>();
        for (TreeFile file : listing.files()) {
            if (!file.path().equals(".gitmodules")) {
                continue;
            }
            Config config = new Config();
            try {
                config.fromText(
                        new String(repository.objects().read(file.hash()).data(), StandardCharsets.UTF_8));
            } catch (ConfigInvalidException e) {
                throw new GitException(".gitmodules cannot be read: " + e.getMessage(), e);
            }
            for (String name : config.getSubsections("submodule")) {
                String path = config.getString("submodule", name, "path");
                String url = config.getString("submodule", name, "url");
                if (path != null && url != null) {
                    addresses.put(path, url);
                }
            }
        }
        return addresses;
    }

    /** An address that starts with {@code ./} or {@code ../} counts from the address of the repository it stands in. */
    public static String resolve(String address, String origin) {
        String rest = address;
        String base = origin.endsWith("/") ? origin.substring(0, origin.length() - 1) : origin;
        boolean relative = rest.startsWith("./") || rest.startsWith("../");
        while (rest.startsWith("./") || rest.startsWith("../")) {
            if (rest.startsWith("./")) {
                rest = rest.substring(2);
                continue;
            }
            rest = rest.substring(3);
            int cut = Math.max(base.lastIndexOf('/'), base.lastIndexOf(':'));
            base = cut < 0 ? "" : base.substring(0, cut);
        }
        return relative ? base + "/" + rest : address;
    }
}
