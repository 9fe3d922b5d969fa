package dev.chora.copier.source;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Serves repositories as a git host does: git's own http backend behind Java's server. */
final class GitHttpServer implements AutoCloseable {
    static final String USER = "ada";
    static final String PASSWORD = "s3cret:x";

    private final HttpServer server;
    private final HttpContext context;
    private final Path root;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private GitHttpServer(HttpServer server, Path root) {
        this.server = server;
        this.root = root;
        this.context = server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    /** @param tls null for plain http */
    static GitHttpServer serve(Path root, @Nullable SSLContext tls) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        if (tls == null) {
            return new GitHttpServer(HttpServer.create(address, 0), root);
        }
        HttpsServer server = HttpsServer.create(address, 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return new GitHttpServer(server, root);
    }

    GitHttpServer askingForPassword() {
        context.setAuthenticator(new BasicAuthenticator("git") {
            @Override
            public boolean checkCredentials(String user, String password) {
                return user.equals(USER) && password.equals(PASSWORD);
            }
        });
        return this;
    }

    String address() {
        String scheme = server instanceof HttpsServer ? "https" : "http";
        return scheme + "://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What was asked for so far: method and path. */
    List<String> requests() {
        return requests;
    }

    private void serve(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        ProcessBuilder backend = new ProcessBuilder("git", "http-backend");
        Map<String, String> variables = backend.environment();
        variables.put("GIT_PROJECT_ROOT", root.toString());
        variables.put("GIT_HTTP_EXPORT_ALL", "1");
        variables.put("PATH_INFO", exchange.getRequestURI().getPath());
        String query = exchange.getRequestURI().getRawQuery();
        variables.put("QUERY_STRING", query == null ? "" : query);
        variables.put("REQUEST_METHOD", exchange.getRequestMethod());
        header(exchange, "Content-Type", variables, "CONTENT_TYPE");
        header(exchange, "Content-Encoding", variables, "HTTP_CONTENT_ENCODING");
        header(exchange, "Git-Protocol", variables, "GIT_PROTOCOL");
        byte[] body = exchange.getRequestBody().readAllBytes();
        variables.put("CONTENT_LENGTH", String.valueOf(body.length));
        Process process = backend.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(body);
        }
        answer(exchange, process.getInputStream());
    }

    private static void answer(HttpExchange exchange, InputStream said) throws IOException {
        int status = 200;
        for (String line = line(said); !line.isEmpty(); line = line(said)) {
            String[] header = line.split(": ", 2);
            if (header[0].equals("Status")) {
                status = Integer.parseInt(header[1].substring(0, 3));
            } else {
                exchange.getResponseHeaders().add(header[0], header[1]);
            }
        }
        byte[] rest = said.readAllBytes();
        exchange.sendResponseHeaders(status, rest.length == 0 ? -1 : rest.length);
        exchange.getResponseBody().write(rest);
        exchange.close();
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    private static void header(HttpExchange exchange, String name, Map<String, String> variables, String variable) {
        String value = exchange.getRequestHeaders().getFirst(name);
        if (value != null) {
            variables.put(variable, value);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
