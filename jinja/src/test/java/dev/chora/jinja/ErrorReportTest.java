package dev.chora.jinja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each case of {@code engine/reports.txt}: a template, and the report of its error as people see it. */
class ErrorReportTest {
    private static final Map<String, Object> CONTEXT =
            Map.of("project_name", "Orbit", "user", Map.of("name", "ada", "email", "a@b"), "items", List.of(1, 2));

    @TestFactory
    List<DynamicTest> reports() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String each : resource("reports.txt").split("\n====\n", -1)) {
            String[] parts = each.split("\n----\n", 2);
            tests.add(DynamicTest.dynamicTest(
                    parts[0], () -> assertThat(report(parts[0])).isEqualTo(parts[1].stripTrailing())));
        }
        return tests;
    }

    private static String report(String source) {
        Environment environment = Environment.builder()
                .loader(new MapLoader(Map.of("part.j2", "one\n\t{{ user.nmae.x }}\n")))
                .build();
        TemplateException e = catchThrowableOfType(
                TemplateException.class,
                () -> environment.template(source, "page.j2").render(CONTEXT));
        return ErrorReport.of(e).render();
    }

    @Test
    void an_error_in_an_expression_is_shown_in_it() {
        Environment environment = Environment.builder().build();
        TemplateException e = catchThrowableOfType(
                TemplateException.class,
                () -> environment.expression("user.name ~ usr.name").evaluate(CONTEXT));
        assertThat(ErrorReport.of(e).render())
                .isEqualTo("template:1:16: 'usr' is undefined\n  1 | user.name ~ usr.name\n    |                ^"
                        + "\ndid you mean 'user'?");
    }

    private static String resource(String name) throws IOException {
        try (var in = ErrorReportTest.class.getResourceAsStream("/engine/" + name)) {
            if (in == null) {
                throw new UncheckedIOException(new IOException("no resource " + name));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
