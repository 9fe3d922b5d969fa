package dev.chora.jinja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates that would take all time or memory end with an error, as do those nested beyond reason. */
class LimitsTest {
    private static final Map<String, String> TEMPLATES = Map.of(
            "self", "{% include 'self' %}",
            "child", "{% extends 'child' %}",
            "module", "{% import 'module' as m %}");

    private static TemplateException failure(String source) {
        Environment environment = Environment.builder()
                .extension(Extension.ANSIBLE_FILTERS)
                .loader(new MapLoader(TEMPLATES))
                .build();
        return catchThrowableOfType(
                TemplateException.class,
                () -> environment.template(source, null).render(Map.of("x", List.of(1))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% for a in range(100000) %}{% for b in range(100000) %}x{% endfor %}{% endfor %}",
                "{% set s = 'ab' * 1000000 %}{% for a in range(100000) %}{% set t = s | upper %}{% endfor %}",
                "{% set s = 'ab' * 1000000 %}{% for a in range(100000) %}{% set t = 'c' in s %}{% endfor %}",
                "{{ 'x' * 10 ** 9 }}",
                "{{ [1] * 10 ** 9 }}",
                "{{ 10 ** (10 ** 8) }}",
                "{% set n = namespace(x='a') %}{% for i in range(99) %}{% set n.x = n.x ~ n.x %}{% endfor %}",
                "{% set n = namespace(x=3) %}{% for i in range(99) %}{% set n.x = n.x * n.x %}{% endfor %}",
                "{% set n = namespace(x=[1]) %}{% for i in range(99) %}{% set n.x = [n.x, n.x] %}{% endfor %}{{ n.x }}",
                "{% set n = namespace(x=(1,)) %}{% for i in range(99) %}{% set n.x = (n.x, n.x) %}{% endfor %}"
                        + "{{ {n.x: 1} }}",
                "{% set l = [1] %}{% for i in l %}{% set _ = l.append(1) %}{% endfor %}",
                "{% set l = [] %}{% for i in range(9999) %}{% set _ = l.append('x' * 1000000 ~ i) %}{% endfor %}",
                "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
                "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(99) }}",
                "{% block a %}{{ self.a() }}{% endblock %}",
                "{% set l = [1] %}{% set _ = l.append(l) %}{% for x in l recursive %}{{ loop(l) }}{% endfor %}",
                "{{ 'x'.ljust(10 ** 9) }}",
                "{{ '%1000000000d' % 1 }}",
                "{{ '{:1000000000}'.format(1) }}",
                "{{ 'x' | center(10 ** 9) }}",
                "{{ [1, [2]] | tojson(10 ** 9) }}",
                "{{ ('a' * 40) | regex_search('(a|a)*b') }}{{ ('a' * 100000) | regex_findall('(a*)*b') }}",
                "{% include 'self' %}",
                "{% extends 'child' %}",
                "{% import 'module' as m %}"
            })
    void hostile_templates_end(String source) {
        assertThat(failure(source).kind()).isIn(ErrorKind.LIMIT_EXCEEDED, ErrorKind.RECURSION_ERROR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ (§1§) }}",
                "{{ [§1§] }}",
                "{{ {1: §1§} }}",
                "{% if x %}§§{% endif %}",
                "{% for i in x %}§§{% endfor %}",
                "{{ not §1§ }}",
                "{{ -§1§ }}",
                "{{ 1§§ + 1 }}",
                "{{ x§§.y }}",
                "{{ x§§ | list }}",
                "{{ x§§() }}",
                "{{ 1 if x else §1§ }}"
            })
    void deep_nesting_is_a_syntax_error(String pattern) {
        String[] parts = pattern.split("§", -1);
        int start = parts[0].lastIndexOf("{%") == 0 ? 0 : parts[0].indexOf(' ') + 1;
        int end = parts[2].startsWith("{%") ? parts[2].length() : Math.max(0, parts[2].length() - 3);
        String source = parts[0].substring(0, start)
                + parts[0].substring(start).repeat(10_000)
                + parts[1]
                + parts[2].substring(0, end).repeat(10_000)
                + parts[2].substring(end);
        assertThat(failure(source).kind()).isEqualTo(ErrorKind.TEMPLATE_SYNTAX_ERROR);
    }

    @Test
    void a_long_list_of_texts_or_branches_is_no_nesting() {
        Environment environment = Environment.builder().build();
        String joined = "{{ x" + " ~ x".repeat(10_000) + " }}";
        assertThat(environment.template(joined, null).render(Map.of("x", "a"))).hasSize(10_001);
        String branches = "{% if x %}{% endif %}".repeat(10_000) + "end";
        assertThat(environment.template(branches, null).render(Map.of())).isEqualTo("end");
    }

    @Test
    void limits_can_be_raised_and_lowered() {
        Limits few = new Limits(10, 1000, 10, 100, 64, 0);
        Environment environment = Environment.builder().limits(few).build();
        TemplateException e = catchThrowableOfType(
                TemplateException.class,
                () -> environment
                        .template("{% for i in range(9) %}abc{% endfor %}", null)
                        .render(Map.of()));
        assertThat(e.kind()).isEqualTo(ErrorKind.LIMIT_EXCEEDED);
        assertThat(e).hasMessageContaining("longer than 10 characters");
    }
}
