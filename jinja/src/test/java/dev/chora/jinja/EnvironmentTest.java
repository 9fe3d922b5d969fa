package dev.chora.jinja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chora.jinja.ast.AstWalker;
import dev.chora.jinja.ast.Data;
import dev.chora.jinja.ast.Expr;
import dev.chora.jinja.ast.TemplateTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
    @Test
    void own_filters_tests_and_globals_win_over_builtin_ones() {
        Environment environment = Environment.builder()
                .filter("upper", (evaluation, value, arguments) -> "own " + value)
                .test("odd", (evaluation, value, arguments) -> true)
                .global("range", "no function")
                .global("hello", (PyCallable) (evaluation, arguments) -> "hi " + arguments.get(0))
                .build();
        assertThat(environment
                        .template("{{ 'a'|upper }} {{ 2 is odd }} {{ range }} {{ hello('b') }}", null)
                        .render(Map.of()))
                .isEqualTo("own a True no function hi b");
    }

    @Test
    void java_values_are_python_values_in_templates() {
        Map<String, Object> context =
                Map.of("i", 7, "f", 1.5f, "a", new int[] {1, 2}, "l", List.of("x", true), "m", Map.of("k", 'c'));
        assertThat(Environment.builder()
                        .build()
                        .template("{{ i / 2 }} {{ f }} {{ a }} {{ l }} {{ m.k }} {{ m }}", null)
                        .render(context))
                .isEqualTo("3.5 1.5 [1, 2] ['x', True] c {'k': 'c'}");
    }

    @Test
    void an_expression_gives_a_value() {
        Environment environment = Environment.builder().build();
        assertThat(environment.expression("a + 1").evaluate(Map.of("a", 2))).isEqualTo(3L);
        assertThat(environment.expression("a == 2 and b is undefined").evaluate(Map.of("a", 2)))
                .isEqualTo(true);
        assertThat(environment.expression("none").evaluate(Map.of())).isNull();
    }

    @Test
    void yield_gives_name_and_items() {
        Environment environment =
                Environment.builder().extension(Extension.YIELD).build();
        RenderResult result = environment
                .template("{% yield user from users %}{{ user }}.txt{% endyield %}", null)
                .renderResult(Map.of("users", List.of("a", "b")));
        assertThat(result).isEqualTo(new RenderResult(".txt", "user", List.of("a", "b")));
    }

    @Test
    void names_that_come_from_outside_are_known() {
        Template template = Environment.builder()
                .build()
                .template(
                        "{% set a = b %}{{ a }}{% for c in d if e %}{{ c.f }}{{ loop.index }}{% endfor %}"
                                + "{% macro m(g, h=i) %}{{ g }}{{ j }}{% endmacro %}{% block k %}{{ l }}{% endblock %}",
                        null);
        assertThat(template.undeclaredVariables()).containsExactlyInAnyOrder("b", "d", "e", "i", "j", "l");
    }

    @Test
    void a_walker_sees_text_and_names_with_their_places() {
        TemplateTree tree = Environment.builder().build().parse("one {{ a.b }}\n{% if c %} two {% endif %}\n", null);
        List<String> seen = new ArrayList<>();
        new AstWalker() {
            @Override
            protected void data(Data data) {
                seen.add(data.text() + "=" + tree.source().substring(data.at().offset(), data.end()));
            }

            @Override
            public AstWalker name(Expr.Name node) {
                seen.add(node.name() + "@" + node.at().line() + ":" + node.at().column());
                return this;
            }
        }.walk(tree);
        assertThat(seen).containsExactly("one =one ", "a@1:8", "\n=\n", "c@2:7", " two = two ");
    }

    @Test
    void an_unknown_extension_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Environment.builder().extension("acme.Extension"))
                .withMessageContaining("acme.Extension");
    }

    @Test
    void templates_are_loaded_once() {
        int[] loads = {0};
        Environment environment = Environment.builder()
                .loader(name -> {
                    loads[0]++;
                    return "x";
                })
                .build();
        assertThat(environment
                        .template("{% include 'a' %}{% include 'a' %}", null)
                        .render(Map.of()))
                .isEqualTo("xx");
        assertThat(loads[0]).isOne();
    }
}
