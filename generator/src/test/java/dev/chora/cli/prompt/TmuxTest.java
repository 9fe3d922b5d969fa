package dev.chora.cli.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One walk through the questions in a process of its own, at a pseudo-terminal that another program keeps. */
class TmuxTest {
    private static final int TRIES = 300;
    private static final long PAUSE_MILLIS = 100;

    @TempDir
    Path folder;

    @Test
    void asksAtARealTerminal() throws Exception {
        boolean there = Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(each -> Files.isExecutable(Path.of(each, "tmux")));
        Assumptions.assumeTrue(there, "SKIPPED: tmux is not installed, the program is not tried at a real terminal");
        String java = System.getProperty("java.home")
                + "/bin/java -XX:TieredStopAtLevel=1 -Dchora.tty=111 -Dchora.home="
                + Path.of(System.getProperty("chora.home")).toAbsolutePath().normalize() + " -cp "
                + System.getProperty("java.class.path") + " dev.chora.cli.Main";
        Path template = Path.of("src/test/resources/wizard/templates/all").toAbsolutePath();
        String command = java + " new demo -t " + template + " -d name=a; echo EXIT=$?; exec cat";
        tmux("-f", "/dev/null", "new-session", "-d", "-x", "50", "-y", "16", "-c", folder.toString(), command);
        try {
            await("❯ a-slug");
            keys("Enter");
            await("❯ 8080");
            keys("9");
            await("ports end at 65535");
            keys("C-b");
            await("❯ a-slug");
            keys("C-u", "日本", "Enter");
            await("✔ slug  日本");
            await("❯ 8080");
            keys("C-c");
            await("Ctrl-C again quits");
            keys("C-c");
            await("EXIT=130");
            assertThat(folder.resolve("demo")).doesNotExist();
        } finally {
            tmux("kill-server");
        }
    }

    private void keys(String... keys) throws Exception {
        for (String key : keys) {
            tmux("send-keys", key);
        }
    }

    private void await(String text) throws Exception {
        String shown = "";
        for (int i = 0; i < TRIES && !shown.contains(text); i++) {
            Thread.sleep(PAUSE_MILLIS);
            shown = tmux("capture-pane", "-p");
        }
        assertThat(shown).contains(text);
    }

    private String tmux(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("tmux", "-u", "-S", folder.resolve("socket").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("TERM", "xterm-256color");
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out;
    }
}
