package dev.chora.copier.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.chora.copier.CopierException;
import dev.chora.copier.Events;
import dev.chora.copier.git.TestRepository;
import dev.chora.copier.write.Trees;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Templates on real servers: http with a password, https with a certificate of one's own, ssh with a key in an agent. */
class RemoteServersTest {
    @TempDir
    private Path sandbox;

    private Map<String, String> environment;
    private TestRepository template;
    private final List<String> warnings = new ArrayList<>();
    private final SourceOptions options = SourceOptions.DEFAULT.withEvents(new Events() {
        @Override
        public void warning(String text) {
            warnings.add(text);
        }
    });

    @BeforeEach
    void makeTemplate() throws IOException {
        sandbox = sandbox.toRealPath();
        environment = new HashMap<>();
        environment.put("PATH", System.getenv("PATH"));
        environment.put("HOME", Files.createDirectory(sandbox.resolve("home")).toString());
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        environment.put("GIT_TERMINAL_PROMPT", "0");
        template = TestRepository.create(sandbox.resolve("tpl"), environment);
        template.write("a.txt", "one\n").commit().tag("1.0.0");
        template.write("a.txt", "between\n").commit();
        template.write("a.txt", "two\n").commit();
        template.git("tag", "-a", "-m", "x", "v2.0.0");
        template.tag("stable");
        template.write("a.txt", "three\n").commit();
        template.git(
                "clone",
                "-q",
                "--bare",
                template.path(),
                sandbox.resolve("far.git").toString());
    }

    private LocatedTemplate locate(String source, String ref) {
        return new TemplateLocator(environment, BundledTemplates.NONE).locate(source, ref, options);
    }

    private void check(String url, String ref, String text, String commit) throws IOException {
        try (LocatedTemplate located = locate(url, ref)) {
            assertThat(Files.readString(located.root().resolve("a.txt")))
                    .as("%s %s", url, ref)
                    .isEqualTo(text);
            assertThat(located.commit()).isEqualTo(commit);
            assertThat(located.commitHash()).isEqualTo(template.git("rev-parse", commit + "^{commit}"));
            assertThat(located.url()).isEqualTo(url);
        }
    }

    private void everyKindOfVersion(String url) throws IOException {
        String described = template.git("describe", "--tags", "main");
        check(url, null, "two\n", "v2.0.0");
        check(url, "1.0.0", "one\n", "1.0.0");
        assertThat(clones()).as("whole clones for versions").isEmpty();
        assertThat(objects("between\n")).as("history is not fetched").isFalse();
        check(url, "HEAD", "three\n", described);
        assertThat(clones()).hasSize(1);
        check(url, "main", "three\n", described);
        check(url, "stable", "two\n", "v2.0.0");
        check(
                url,
                template.git("rev-parse", "main~2"),
                "between\n",
                "1.0.0-1-g" + template.git("rev-parse", "--short", "main~2"));
        assertThatThrownBy(() -> locate(url, "nosuch"))
                .isInstanceOf(CopierException.class)
                .extracting(e -> ((CopierException) e).advice())
                .isEqualTo("Its newest version is v2.0.0.");
        assertThat(warnings).isEmpty();
    }

    private List<Path> clones() throws IOException {
        Path folder = sandbox.resolve("home/.cache/chora/git");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(folder)) {
            return list.toList();
        }
    }

    /** Whether any repository of the cache has a content. */
    private boolean objects(String content) throws IOException {
        Path file = Files.writeString(sandbox.resolve("content"), content);
        String hash = template.git("hash-object", file.toString());
        try (Stream<Path> all = Files.walk(sandbox.resolve("home/.cache/chora"))) {
            return all.filter(path -> path.getFileName().toString().endsWith(".git"))
                    .anyMatch(repository -> {
                        ProcessBuilder look =
                                new ProcessBuilder("git", "cat-file", "-e", hash).directory(repository.toFile());
                        look.environment().put("GIT_DIR", repository.toString());
                        try {
                            return look.start().waitFor() == 0;
                        } catch (IOException | InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    });
        }
    }

    @Test
    void http() throws IOException {
        try (GitHttpServer server = GitHttpServer.serve(sandbox, null)) {
            everyKindOfVersion(server.address() + "/far.git");
        }
    }

    @Test
    void httpByTheGitProgram() throws IOException {
        Files.writeString(sandbox.resolve("home/.gitconfig"), "[http]\n\tuserAgent = somebody\n");
        try (GitHttpServer server = GitHttpServer.serve(sandbox, null)) {
            everyKindOfVersion(server.address() + "/far.git");
        }
    }

    @Test
    void versionsAreThereWithoutTheServer() throws IOException {
        String url;
        try (GitHttpServer server = GitHttpServer.serve(sandbox, null)) {
            url = server.address() + "/far.git";
            check(url, "1.0.0", "one\n", "1.0.0");
            template.git("tag", "3.0.0");
            template.git("push", "-q", sandbox.resolve("far.git").toString(), "3.0.0");
            check(url, null, "three\n", "3.0.0");
            int before = server.requests().size();
            check(url, "1.0.0", "one\n", "1.0.0");
            assertThat(server.requests().subList(before, server.requests().size()))
                    .as("what is there is not fetched again")
                    .noneMatch(request -> request.startsWith("POST") && request.contains("receive"))
                    .hasSizeLessThan(4);
            assertThat(warnings).isEmpty();
        }
        check(url, "1.0.0", "one\n", "1.0.0");
        check(url, null, "three\n", "3.0.0");
        assertThat(warnings).hasSize(2).allMatch(text -> text.contains("last download"));
        assertThatThrownBy(() -> locate(url, "v2.0.0")).isInstanceOf(CopierException.class);
    }

    /** A tag that the remote moved is the new one; one that it took away is not chosen any more. */
    @Test
    void tagsThatMovedAndWent() throws IOException {
        try (GitHttpServer server = GitHttpServer.serve(sandbox, null)) {
            String url = server.address() + "/far.git";
            check(url, null, "two\n", "v2.0.0");
            template.git("tag", "-f", "v2.0.0", "main");
            template.git("push", "-qf", sandbox.resolve("far.git").toString(), "v2.0.0");
            check(url, null, "three\n", "v2.0.0");
            template.git("push", "-q", sandbox.resolve("far.git").toString(), ":v2.0.0");
            check(url, null, "one\n", "1.0.0");
        }
    }

    @Test
    void passwordFromACredentialHelper() throws IOException {
        try (GitHttpServer server = GitHttpServer.serve(sandbox, null).askingForPassword()) {
            String url = server.address() + "/far.git";
            assertThatThrownBy(() -> locate(url, null))
                    .isInstanceOf(CopierException.class)
                    .hasMessageContaining("far.git");
            Path helper = Files.writeString(
                    sandbox.resolve("helper"),
                    "#!/bin/sh\ntest \"$1\" = get || exit 0\ncat > " + sandbox.resolve("asked") + "\necho username="
                            + GitHttpServer.USER + "\necho password=" + GitHttpServer.PASSWORD + "\n");
            assertThat(helper.toFile().setExecutable(true)).isTrue();
            Files.writeString(
                    sandbox.resolve("home/.gitconfig"),
                    "[credential]\n\thelper = " + helper + "\n\tuseHttpPath = true\n");
            everyKindOfVersion(url);
            assertThat(Files.readString(sandbox.resolve("asked"))).contains("protocol=http\n", "path=far.git\n");
            try (Stream<Path> all = Files.walk(sandbox.resolve("home/.cache"))) {
                assertThat(all.filter(Files::isRegularFile).filter(path -> path.endsWith("config")))
                        .isNotEmpty()
                        .allSatisfy(config -> assertThat(config).content().doesNotContain(GitHttpServer.PASSWORD));
            }
        }
    }

    @Test
    void passwordInTheAddress() throws IOException {
        try (GitHttpServer server = GitHttpServer.serve(sandbox, null).askingForPassword()) {
            String url = server.address().replace("://", "://ada:s3cret%3Ax@") + "/far.git";
            check(url, null, "two\n", "v2.0.0");
            check(url, "HEAD", "three\n", template.git("describe", "--tags", "main"));
            Trees.delete(sandbox.resolve("home/.cache"));
            String wrong = url.replace("s3cret", "secret");
            assertThatThrownBy(() -> locate(wrong, "1.0.0"))
                    .isInstanceOf(CopierException.class)
                    .extracting(e -> e.getMessage() + ((CopierException) e).advice())
                    .asString()
                    .doesNotContain("secret%3Ax");
        }
    }

    @Test
    void httpsWithACertificateOfOnesOwn() throws Exception {
        Path store = sandbox.resolve("store.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        run(
                keytool.toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "x",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                "changeit");
        Path certificate = sandbox.resolve("certificate.pem");
        run(
                keytool.toString(),
                "-exportcert",
                "-rfc",
                "-alias",
                "x",
                "-keystore",
                store.toString(),
                "-storepass",
                "changeit",
                "-file",
                certificate.toString());
        try (GitHttpServer server = GitHttpServer.serve(sandbox, tls(store))) {
            String url = server.address() + "/far.git";
            assertThatThrownBy(() -> locate(url, null))
                    .isInstanceOf(CopierException.class)
                    .hasMessageContaining("certificate");
            Files.writeString(sandbox.resolve("home/.gitconfig"), "[http]\n\tsslCAInfo = " + certificate + "\n");
            everyKindOfVersion(url);
        }
    }

    private static SSLContext tls(Path store) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    /** {@code CHORA_SSHD} names a server to use instead of the system's. */
    @Test
    void sshWithAKeyInAnAgent() throws Exception {
        String own = System.getenv("CHORA_SSHD");
        Path daemon = Path.of(own == null ? "/usr/sbin/sshd" : own);
        assumeTrue(Files.isExecutable(daemon), "no sshd on this machine: the test of ssh is left out");
        for (String key : new String[] {"host", "user"}) {
            run(
                    "ssh-keygen",
                    "-q",
                    "-t",
                    "ed25519",
                    "-N",
                    "",
                    "-f",
                    sandbox.resolve(key).toString());
        }
        Files.copy(sandbox.resolve("user.pub"), sandbox.resolve("authorized"));
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path settings = Files.writeString(sandbox.resolve("sshd_config"), """
                Port %d
                ListenAddress 127.0.0.1
                HostKey %s
                AuthorizedKeysFile %s
                PidFile none
                StrictModes no
                UsePAM no
                PasswordAuthentication no
                """.formatted(
                        port, sandbox.resolve("host"), sandbox.resolve("authorized")));
        Process server = new ProcessBuilder(daemon.toString(), "-D", "-e", "-f", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(sandbox.resolve("sshd.log").toFile())
                .start();
        Path socket = sandbox.resolve("agent");
        Process agent = new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            awaitServer(port, server);
            environment.put("SSH_AUTH_SOCK", socket.toString());
            environment.put(
                    "GIT_SSH_COMMAND",
                    "ssh -F none -o StrictHostKeyChecking=no -o BatchMode=yes"
                            + " -o LogLevel=ERROR -o UserKnownHostsFile=/dev/null -o IdentityFile=none");
            String url = "ssh://" + System.getProperty("user.name") + "@127.0.0.1:" + port + sandbox.resolve("far.git");
            assertThatThrownBy(() -> locate(url, null))
                    .isInstanceOf(CopierException.class)
                    .hasMessageContaining("Permission denied");
            ProcessBuilder add =
                    new ProcessBuilder("ssh-add", "-q", sandbox.resolve("user").toString());
            add.environment().put("SSH_AUTH_SOCK", socket.toString());
            assertThat(add.start().waitFor()).isZero();
            everyKindOfVersion(url);
        } finally {
            server.descendants().forEach(ProcessHandle::destroy);
            server.destroy();
            agent.destroy();
        }
    }

    private void awaitServer(int port, Process server) throws IOException, InterruptedException {
        for (int i = 0; i < 100; i++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                assumeTrue(
                        server.isAlive(), "sshd does not start here: " + Files.readString(sandbox.resolve("sshd.log")));
                Thread.sleep(50);
            }
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
    }
}
