package dev.chora.verify.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requests to a container through a port of this machine. */
final class Http {
    private static final int PATIENCE_MILLIS = 5000;

    private Http() {}

    /**
     * An answer.
     *
     * @param status 0 when there was none
     * @param body as text
     */
    record Answer(int status, String body, @Nullable String session) {
        boolean good() {
            return status >= 200 && status < 300;
        }
    }

    static String url(int port, String path) {
        return "http://127.0.0.1:" + port + path;
    }

    static Answer get(String url) {
        return send(url, null, Map.of());
    }

    /** Posts JSON, or gets when there is none. A server that does not answer is an answer with status 0. */
    static Answer send(String url, @Nullable String json, Map<String, String> headers) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url).toURL().openConnection(java.net.Proxy.NO_PROXY);
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            for (Map.Entry<String, String> header : headers.entrySet()) {
                connection.setRequestProperty(header.getKey(), header.getValue());
            }
            if (json != null) {
                connection.setRequestMethod("POST");
                connection.setRequestProperty("Content-Type", "application/json");
                connection.setDoOutput(true);
                try (OutputStream body = connection.getOutputStream()) {
                    body.write(json.getBytes(StandardCharsets.UTF_8));
                }
            }
            int status = connection.getResponseCode();
            String session = connection.getHeaderField("Mcp-Session-Id");
            try (InputStream stream = status >= 400 ? connection.getErrorStream() : connection.getInputStream()) {
                String text = stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                return new Answer(status, text, session);
            }
        } catch (IOException nobody) {
            return new Answer(0, String.valueOf(nobody.getMessage()), null);
        }
    }
}
