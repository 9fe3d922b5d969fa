package dev.chora.copier.git;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.NetRCCredentialsProvider;
import org.eclipse.jgit.transport.URIish;
import org.jspecify.annotations.Nullable;

/** User names and passwords from the credential helpers that the person's git uses, else from {@code .netrc}. */
final class HelperCredentials extends CredentialsProvider {
    private final @Nullable GitProgram git;

    HelperCredentials(@Nullable GitProgram git) {
        this.git = git;
    }

    @Override
    public boolean isInteractive() {
        return false;
    }

    @Override
    public boolean supports(CredentialItem... items) {
        for (CredentialItem item : items) {
            if (!(item instanceof CredentialItem.Username) && !(item instanceof CredentialItem.Password)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean get(URIish uri, CredentialItem... items) {
        if (!supports(items)) {
            return false;
        }
        Map<String, String> filled = git == null ? Map.of() : ask(git, uri);
        String user = filled.get("username");
        String password = filled.get("password");
        if (user == null || password == null) {
            return new NetRCCredentialsProvider().get(uri, items);
        }
        for (CredentialItem item : items) {
            if (item instanceof CredentialItem.Username username) {
                username.setValue(user);
            } else if (item instanceof CredentialItem.Password secret) {
                secret.setValue(password.toCharArray());
            }
        }
        return true;
    }

    private static Map<String, String> ask(GitProgram git, URIish uri) {
        StringBuilder request = new StringBuilder();
        request.append("protocol=").append(uri.getScheme()).append('\n');
        request.append("host=").append(uri.getHost());
        if (uri.getPort() > 0) {
            request.append(':').append(uri.getPort());
        }
        request.append('\n');
        String path = uri.getPath();
        if (path != null) {
            request.append("path=")
                    .append(path.startsWith("/") ? path.substring(1) : path)
                    .append('\n');
        }
        if (uri.getUser() != null) {
            request.append("username=").append(uri.getUser()).append('\n');
        }
        GitProgram.Result result =
                git.feed(Path.of("").toAbsolutePath(), request.append('\n').toString(), "credential", "fill");
        Map<String, String> filled = new HashMap<>();
        for (String line : result.out().split("\n", -1)) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                filled.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return filled;
    }
}
