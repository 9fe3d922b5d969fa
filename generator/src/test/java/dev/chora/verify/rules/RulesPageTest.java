package dev.chora.verify.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.testing.Approved;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The reference of all static rules is made from the rules themselves. */
class RulesPageTest {
    private static final String HEAD = """
            # Rules of the static level

            `chora verify --level static` reads the files of a project and needs no other tool. Each finding names its rule, and each rule
            is described here.

            ```console
            $ chora verify --level static --only static.dockerfile shop
            Dockerfile:14: error: the last user of the stage is root [DL3002]
               14 | USER root
               help: End with USER and a number that is not 0, for example USER 1000:1000.
            Dockerfile:16: error: the module 'shop.health' is not in the project [CD030]
               16 | HEALTHCHECK --interval=10s CMD ["python", "-c", "import shop.health"]
               help: Name a module of the project's package, or of a dependency that pyproject.toml lists.
            ```

            An **error** fails the step: the project does not work, or is unsafe. A **warning** should be changed and fails nothing. A
            **note** is worth knowing. Some findings are milder than their rule where less is at stake; the text of the finding says why.

            ## Leaving rules out

            - `chora verify --skip DL3008` leaves a rule out of one run, `--skip static.dockerfile` a whole step.
            - In a Dockerfile `# hadolint ignore=DL3008,CD011` stands on the line above an instruction, `# hadolint global ignore=DL3008`
              anywhere in the file. BuildKit's `# check=skip=JSONArgsRecommended` at its top counts too.
            - `.hadolint.yaml` holds for all Dockerfiles of the project: `ignored`, `override`, `failure-threshold`, `no-fail` and
              `disable-ignore-pragma` mean what they mean to hadolint, for the rules of our own as well.

            DL rules bear hadolint's codes and look at the same lines. Where hadolint is installed, its findings are added, with those of
            ShellCheck about what `RUN` starts; what both find is told once.

            """;

    @Test
    void theReferenceIsComplete() {
        StringBuilder page = new StringBuilder(HEAD);
        for (StaticCheck check : StaticChecks.all()) {
            if (check.rules().isEmpty()) {
                continue;
            }
            page.append("## ")
                    .append(check.id())
                    .append("\n\n")
                    .append(check.title())
                    .append(".\n\n");
            for (Rule rule : check.rules()) {
                page.append("### ").append(rule.id()).append("\n\n");
                page.append("**").append(text(rule.summary())).append("** (");
                page.append(rule.severity().word()).append("). ").append(text(rule.why()));
                page.append("\n\n").append(text(rule.fix()));
                page.append(" *").append(text(rule.source())).append("*\n\n");
            }
        }
        Approved.text(Path.of("..", "docs", "verify-rules.md"), page.toString().stripTrailing() + "\n");
    }

    @Test
    void rulesAreDescribedOnceAndInSentences() {
        Set<String> ids = new HashSet<>();
        for (StaticCheck check : StaticChecks.all()) {
            for (Rule rule : check.rules()) {
                assertThat(ids.add(rule.id())).as(rule.id() + " is there once").isTrue();
                assertThat(rule.summary()).as(rule.id()).isNotBlank().doesNotEndWith(".");
                assertThat(rule.why()).as(rule.id()).endsWith(".");
                assertThat(rule.fix()).as(rule.id()).endsWith(".");
                assertThat(rule.source()).as(rule.id()).isNotBlank();
            }
        }
        assertThat(ids).hasSizeGreaterThan(90);
    }

    /** Signs that Markdown would take for its own. */
    private static String text(String text) {
        return text.replace("*", "\\*").replace("<", "\\<").replace("__", "\\_\\_");
    }
}
