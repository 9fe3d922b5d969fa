package dev.chora.verify.build;

import dev.chora.engine.Ran;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells an unreachable package index or registry from a fault of the project, by what programs say about it. */
public final class NetworkTrouble {
    private static final List<String> SIGNS = List.of(
            "Temporary failure in name resolution",
            "Name or service not known",
            "nodename nor servname",
            "no such host",
            "Failed to establish a new connection",
            "NewConnectionError",
            "Network is unreachable",
            "Connection refused",
            "Connection timed out",
            "connect timed out",
            "i/o timeout",
            "TLS handshake timeout",
            "dns error",
            "client error (Connect)",
            "tcp connect error",
            "error sending request for url",
            "SSLCertVerificationError",
            "CERTIFICATE_VERIFY_FAILED",
            "invalid peer certificate",
            "x509: certificate",
            "ProxyError",
            "407 Proxy Authentication");

    /** What to do about it. */
    public static final String ADVICE =
            "Check the connection. Behind a mirror: --build-env PIP_INDEX_URL=… or --build-env "
                    + "UV_DEFAULT_INDEX=… for this machine, --build-arg PIP_INDEX_URL=… and BASE_IMAGE=… for images; "
                    + "docs/verify.md shows the settings file.";

    private NetworkTrouble() {}

    /** The line that shows it, or null when the failure is something else. */
    public static @Nullable String in(Ran ran) {
        for (String line : ran.lines()) {
            for (String sign : SIGNS) {
                if (line.contains(sign)) {
                    return line.strip();
                }
            }
        }
        return null;
    }
}
