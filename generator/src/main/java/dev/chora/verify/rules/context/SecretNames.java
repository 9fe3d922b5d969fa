package dev.chora.verify.rules.context;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files that hold secrets by their names. */
public final class SecretNames {
    private static final Set<String> EXACT = Set.of(
            ".env",
            ".netrc",
            "_netrc",
            ".pypirc",
            ".npmrc",
            ".pgpass",
            ".htpasswd",
            ".git-credentials",
            ".dockercfg",
            "id_rsa",
            "id_dsa",
            "id_ecdsa",
            "id_ed25519",
            "credentials.json",
            "service-account.json",
            "secrets.json",
            "secrets.yaml",
            "secrets.yml",
            "secrets.toml",
            ".vault-token",
            "kubeconfig",
            ".s3cfg",
            ".boto");
    private static final List<String> ENDS =
            List.of(".pem", ".key", ".p12", ".pfx", ".jks", ".keystore", ".ppk", ".kdbx", ".asc.key");
    private static final List<String> HARMLESS =
            List.of("example", "sample", "template", "dist", "defaults", "schema", "test", "ci");

    private SecretNames() {}

    /** What a file of this path holds by its name, or null when nothing says that it is a secret. */
    public static @Nullable String of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (name.startsWith(".env.") || name.endsWith(".env")) {
            String rest =
                    name.startsWith(".env.") ? name.substring(5) : name.substring(0, Math.max(0, name.length() - 4));
            for (String word : HARMLESS) {
                if (rest.equals(word) || rest.startsWith(word + ".") || rest.endsWith("." + word)) {
                    return null;
                }
            }
            return "settings with passwords";
        }
        if (EXACT.contains(name)) {
            return name.startsWith("id_") ? "a private key" : "credentials";
        }
        if (path.endsWith(".aws/credentials")
                || path.endsWith(".docker/config.json")
                || path.endsWith(".kube/config")) {
            return "credentials";
        }
        for (String end : ENDS) {
            if (name.endsWith(end)) {
                return publicCertificate(path, name) ? null : "a private key";
            }
        }
        return null;
    }

    /** Certificates of authorities are for everybody, and come as .pem too. */
    private static boolean publicCertificate(String path, String name) {
        return name.endsWith(".pem")
                && (name.contains("cert")
                        || name.contains("ca.")
                        || name.startsWith("ca-")
                        || name.contains("bundle")
                        || name.contains("public")
                        || name.contains("chain")
                        || path.contains("/certifi/"));
    }
}
