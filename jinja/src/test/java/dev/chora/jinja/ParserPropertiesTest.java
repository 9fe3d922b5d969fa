package dev.chora.jinja;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the source, it renders or ends with the one documented exception. */
class ParserPropertiesTest {
    private static final List<Environment> ENVIRONMENTS = List.of(
            Environment.builder()
                    .extension(Extension.DO)
                    .extension(Extension.LOOP_CONTROLS)
                    .extension(Extension.I18N)
                    .extension(Extension.YIELD)
                    .extension(Extension.ANSIBLE_FILTERS)
                    .build(),
            Environment.builder()
                    .syntax(Syntax.DEFAULT
                            .withLinePrefixes("#", "##")
                            .withTrimBlocks(true)
                            .withLstripBlocks(true))
                    .undefined(UndefinedKind.STRICT)
                    .build());

    @Property(tries = 3000)
    void no_other_exception(@ForAll("sources") String source) {
        for (Environment environment : ENVIRONMENTS) {
            String outcome;
            try {
                outcome = environment.template(source, "t").render(Map.of("x", List.of(1, "a"), "a", Map.of("b", 1)));
            } catch (TemplateException e) {
                outcome = ErrorReport.of(e).render();
            }
            assertThat(outcome).isNotNull();
        }
    }

    @Property(tries = 2000)
    void positions_lie_in_the_source(@ForAll("sources") String source) {
        try {
            assertThat(ENVIRONMENTS.get(0).template(source, "t").tree().source())
                    .isNotNull();
        } catch (TemplateException e) {
            int lines = source.split("\r\n|\r|\n", -1).length;
            assertThat(e.exactLine()).isBetween(0, lines);
        }
    }

    @Provide
    Arbitrary<String> sources() {
        Arbitrary<String> pieces = Arbitraries.of(
                "{{",
                "}}",
                "{%",
                "%}",
                "{#",
                "#}",
                "{%-",
                "-%}",
                "{%+",
                "+%}",
                "{{-",
                "-}}",
                " ",
                "\n",
                "\r\n",
                "\t",
                "# ",
                "## ",
                "x",
                "a.b",
                "a",
                "'s'",
                "\"",
                "'",
                "1",
                "0x1F",
                "1.5e3",
                "1_0",
                "(",
                ")",
                "[",
                "]",
                "{",
                "}",
                ",",
                ":",
                "|",
                "upper",
                "list",
                "default(1)",
                "+",
                "-",
                "*",
                "**",
                "//",
                "%",
                "~",
                "==",
                "<",
                "in",
                "not",
                "and",
                "or",
                "is",
                "defined",
                "if",
                "else",
                "elif",
                "endif",
                "for",
                "i in x",
                "endfor",
                "recursive",
                "set",
                "endset",
                "=",
                "block",
                "b",
                "endblock",
                "scoped",
                "required",
                "macro m()",
                "endmacro",
                "call m()",
                "endcall",
                "caller()",
                "filter upper",
                "endfilter",
                "with",
                "endwith",
                "raw",
                "endraw",
                "extends 'q'",
                "include 'q' ignore missing",
                "import 'q' as q",
                "from 'q' import z",
                "autoescape true",
                "endautoescape",
                "do x",
                "break",
                "continue",
                "trans",
                "pluralize",
                "endtrans",
                "yield y from x",
                "endyield",
                "loop.index",
                "self.b()",
                "super()",
                "é",
                "😀",
                "\\",
                "\\n",
                "\\x4",
                ";",
                "!",
                "@",
                "none",
                "true");
        return pieces.list().ofMaxSize(30).map(list -> String.join(list.hashCode() % 2 == 0 ? " " : "", list));
    }
}
