package dev.chora.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellLineTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "docker        | docker        | docker",
                "a b           | 'a b'         | & 'a b'",
                "it's          | 'it'\\''s'    | & 'it''s'",
                "\"\"          | ''            | & ''",
                "$HOME         | '$HOME'       | & '$HOME'",
                "~/x           | '~/x'         | & '~/x'",
                "type=gha,mode | type=gha,mode | & 'type=gha,mode'",
                "C:\\tools\\x  | 'C:\\tools\\x'| C:\\tools\\x",
                "straße        | 'straße'      | & 'straße'",
            })
    void eachWordIsQuotedForItsShell(String word, String posix, String powerShell) {
        assertThat(ShellLine.of(List.of(word), false)).isEqualTo(posix);
        assertThat(ShellLine.of(List.of(word), true)).isEqualTo(powerShell);
    }

    @Test
    void folderAndVariablesComeFirst() {
        Call call =
                Call.of("uv", "sync").in(Path.of("my project")).with("B", "2 3").with("A", "1");
        assertThat(ShellLine.of(call, false)).isEqualTo("cd 'my project' && A=1 B='2 3' uv sync");
        assertThat(ShellLine.of(call, true)).isEqualTo("cd 'my project'; $env:A = 1; $env:B = '2 3'; uv sync");
    }

    @ParameterizedTest
    @CsvSource({
        "https://packages.example.com/simple, https://packages.example.com/simple",
        "https://me:s3cret@pypi.example.com/simple, https://***@pypi.example.com/simple",
        "A=https://me:p@ss@one/ and http://x:y@two, A=https://***@one/ and http://***@two",
        "ssh://build@example.com, ssh://build@example.com",
        "https://host:8443/a:b@c, https://host:8443/a:b@c",
    })
    void passwordsInUrlsAreLeftOut(String text, String expected) {
        assertThat(ShellLine.withoutPassword(text)).isEqualTo(expected);
    }
}
