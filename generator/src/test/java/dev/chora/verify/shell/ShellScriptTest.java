package dev.chora.verify.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShellScriptTest {
    private static List<String> commands(String script) {
        List<String> shown = new ArrayList<>();
        for (ShellCommand command : ShellScript.parse(script).commands()) {
            List<String> words = new ArrayList<>();
            command.words().forEach(word -> words.add(word.value()));
            shown.add(String.join("|", words));
        }
        return shown;
    }

    @Test
    void findsTheCommands() {
        assertThat(commands("apt-get update && apt-get install -y 'a b' \"c $X\" >/dev/null 2>&1; rm -rf /x"))
                .containsExactly("apt-get|update", "apt-get|install|-y|a b|c $X", "rm|-rf|/x");
        assertThat(commands("A=1 B=\"x y\" make all")).containsExactly("make|all");
        assertThat(commands("x=$(curl -s a | tar xz) && echo `date` \"$(id -u)\""))
                .containsExactly("curl|-s|a", "tar|xz", "echo|`date`|$(id -u)", "date", "id|-u");
        assertThat(commands("if [ -f a ]; then cat a; elif b; then c; else d; fi | wc"))
                .containsExactly("[|-f|a|]", "cat|a", "b", "c", "d", "wc");
        assertThat(commands("for i in a $(ls); do echo $i; done; while read -r x; do y; done < f"))
                .containsExactly("ls", "echo|$i", "read|-r|x", "y");
        assertThat(commands("case \"$(uname -m)\" in x86*|amd64) a ;; (*) b;; esac; ( cd /x && ls ); { c; }"))
                .containsExactly("uname|-m", "a", "b", "cd|/x", "ls", "c");
        assertThat(
                        commands(
                                "set -eux; # a comment; here\ncat <<EOF > f\nnot a command\nEOF\necho $((1 + (2))) ${X:-a b} # x"))
                .containsExactly("set|-eux", "cat", "echo|$((1 + (2)))|${X:-a b}");
        assertThat(commands("f() { g; }; [[ a && b ]] || ((i++)); diff <(a) <(b); arr=(1 2); ! x"))
                .containsExactly("g", "diff|(a)|(b)", "a", "b", "x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "true",
                "a;",
                "a &",
                "a && \\\n b",
                "if a; then b; fi",
                "if a\nthen\nb\nfi\n",
                "echo 'it'\\''s'",
                "echo \"a 'b' \\\" c\"",
                "echo $'it\\'s'",
                "for ((i=0;i<3;i++)); do a; done",
                "for x; do a; done",
                "case $x in a) ;; esac",
                "echo ${X#\"}\"}",
                "a <<< \"b\"",
                "a 2>&1 | b",
                "echo fi done then",
                "x() (a)",
                "echo a#b \"#c\" # 'open",
                "[ \"$(a \"b\")\" = \"c\" ]",
                "while a; do b; done",
                "echo {a,b} }x",
                "a |& b",
                "echo $(case x in y) z;; esac)",
                "echo \\( \\)",
                "sed -n '/^ *x *=/{s/^[^=]*= *//p;q;}' f 2>/dev/null || true",
                "declare -A m=([a]=1)",
                "until a; do b; done > x",
                "echo a >&2; exec 3<>f",
                "printf '%s\\n' \"${a[@]}\""
            })
    void goodScriptsHaveNoFault(String script) {
        assertThat(ShellScript.parse(script).fault()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\0', textBlock = """
                if true ~ 0 ~ 'if' has no 'then'
                if a; then b ~ 0 ~ 'if' has no 'fi'
                a && ~ 4 ~ the end is not expected here
                a; fi ~ 3 ~ 'fi' is not expected here
                for x in a; b; done ~ 12 ~ 'b' is not expected here
                while a; do b ~ 9 ~ 'do' has no 'done'
                echo 'x ~ 5 ~ a single quote is not closed
                echo "x ~ 5 ~ a double quote is not closed
                echo $(a ~ 6 ~ '(' is not closed
                a | | b ~ 4 ~ '|' is not expected here
                && a ~ 0 ~ '&&' is not expected here
                case x in a) b ~ 0 ~ 'case' has no 'esac'
                { a ~ 0 ~ '{' has no '}'
                a ) ~ 2 ~ ')' is not expected here
                """)
    void faultsAreNamedAndPlaced(String script, int offset, String message) {
        assertThat(ShellScript.parse(script).fault()).isEqualTo(new ShellFault(offset, message));
    }
}
