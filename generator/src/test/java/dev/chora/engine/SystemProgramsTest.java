package dev.chora.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class SystemProgramsTest {
    private final SystemPrograms programs = new SystemPrograms(System.getenv());

    @Test
    void bothStreamsTheExitCodeAndTheLinesAreTold(@TempDir Path folder) throws InterruptedException {
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        Ran ran = programs.run(Call.of("sh", "-c", "cat; echo $A; pwd >&2; exit 3")
                .in(folder)
                .with("A", "eh")
                .reading("given\n")
                .heardBy((line, error) -> heard.add((error ? "2 " : "1 ") + line)));
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.out()).isEqualTo("given\neh\n");
        assertThat(ran.err()).contains(folder.getFileName().toString());
        assertThat(heard).contains("1 given", "1 eh").hasSize(3);
        assertThat(ran.command()).isEqualTo("cd " + folder + " && A=eh sh -c 'cat; echo $A; pwd >&2; exit 3'");
    }

    @Test
    void whatIsNotThereIsAResult() throws InterruptedException {
        Ran ran = programs.run(Call.of("no-such-program-anywhere"));
        assertThat(ran.notStarted()).isTrue();
        assertThat(ran.ok()).isFalse();
        assertThat(ran.err()).isEqualTo("no-such-program-anywhere is not on PATH");
        assertThat(programs.find("no-such-program-anywhere")).isNull();
        assertThat(programs.find("sh")).isNotNull();
    }

    @Test
    void whatTakesTooLongIsKilledWithItsChildren(@TempDir Path folder) throws Exception {
        Path mark = folder.resolve("mark");
        Ran ran = programs.run(Call.of("sh", "-c", "sh -c 'sleep 1; touch " + mark + "' & echo begun; wait")
                .within(Duration.ofMillis(200)));
        assertThat(ran.tookTooLong()).isTrue();
        assertThat(ran.out()).isEqualTo("begun\n");
        Thread.sleep(1200);
        assertThat(mark).doesNotExist();
    }

    @Test
    void stoppingEndsWhatRunsAndWhatWouldRun() {
        Thread stopper = new Thread(() -> {
            pause(200);
            programs.stop();
        });
        stopper.start();
        assertThatThrownBy(() -> programs.run(Call.of("sleep", "30"))).isInstanceOf(InterruptedException.class);
        assertThatThrownBy(() -> programs.run(Call.of("true"))).isInstanceOf(InterruptedException.class);
    }

    @Test
    void aConversationGoesLineByLine() throws InterruptedException {
        try (Conversation talk =
                programs.converse(Call.of("sh", "-c", "while read a; do echo \"you said $a\"; done; exit 4"))) {
            assertThat(talk).isNotNull();
            assertThat(talk.say("one")).isTrue();
            assertThat(talk.hear(Duration.ofSeconds(5))).isEqualTo("you said one");
            assertThat(talk.hear(Duration.ofMillis(10))).isNull();
            assertThat(talk.finish(Duration.ofSeconds(5))).isEqualTo(4);
        }
    }

    @Test
    void onlyWhatTheEnvironmentNamesIsGiven() throws InterruptedException {
        SystemPrograms bare = new SystemPrograms(Map.of("PATH", System.getenv("PATH"), "ONLY", "this"));
        assertThat(bare.run(Call.of("sh", "-c", "echo $ONLY-$HOME")).out()).isEqualTo("this-\n");
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
