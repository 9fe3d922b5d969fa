package dev.chora.copier.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.copier.CopyRequest;
import dev.chora.copier.Events;
import dev.chora.copier.Generation;
import dev.chora.copier.Operation;
import dev.chora.copier.answers.LastAnswers;
import dev.chora.copier.answers.Settings;
import dev.chora.copier.source.BundledTemplates;
import dev.chora.copier.source.SourceOptions;
import dev.chora.copier.source.TemplateLocator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edge walks through questions, forward and back. */
class InterviewTest {
    @TempDir
    Path folder;

    private Generation generation;

    private Interview interview(String config, String... beforehand) throws IOException {
        Path template = Files.createDirectories(folder.resolve("tpl"));
        Files.writeString(template.resolve("copier.yml"), config);
        CopyRequest.Builder builder =
                CopyRequest.copy("tpl", folder.resolve("dst")).settings(Settings.NONE);
        for (int i = 0; i < beforehand.length; i += 2) {
            builder.data(beforehand[i], beforehand[i + 1]);
        }
        generation = new Generation(
                builder.build(),
                new TemplateLocator(Map.of(), BundledTemplates.NONE)
                        .locate(template.toString(), null, SourceOptions.DEFAULT),
                null,
                LastAnswers.NONE,
                Operation.COPY,
                Events.NONE);
        return generation.interview();
    }

    @Test
    void asksOneAfterTheOtherAndRendersDefaults() throws IOException {
        Interview interview = interview("name: ada\nmail: '{{ name }}@x.org'\n");
        Prompt first = interview.next();
        assertThat(first.name()).isEqualTo("name");
        assertThat(first.defaultText()).isEqualTo("ada");
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.left()).isEqualTo(1);
        assertThat(interview.next()).isSameAs(first);
        assertThat(interview.answer("bob")).isNull();
        assertThat(interview.next().defaultText()).isEqualTo("bob@x.org");
        assertThat(interview.answer("b@y")).isNull();
        assertThat(interview.next()).isNull();
        assertThat(generation.answers().given()).containsEntry("name", "bob").containsEntry("mail", "b@y");
    }

    @Test
    void refusesWhatDoesNotFitAndStaysThere() throws IOException {
        Interview interview =
                interview("age: {type: int, default: 5, validator: '{% if age < 1 %}must be positive{% endif %}'}\n");
        interview.next();
        assertThat(interview.check("abc")).contains("no whole number");
        assertThat(interview.answer("-1")).isEqualTo("must be positive");
        assertThat(interview.next().name()).isEqualTo("age");
        assertThat(interview.answer("7")).isNull();
        assertThat(generation.answers().given()).containsEntry("age", 7L);
    }

    @Test
    void reopensWhatWasAnsweredBeforehandAndWhatDependsOnIt() throws IOException {
        Interview interview = interview(
                "a: x\nweb: false\nport: {type: int, default: 80, when: '{{ web }}'}\nc: '{{ a }}-c'\n", "web", "no");
        interview.next();
        interview.answer("one");
        assertThat(interview.next().name()).isEqualTo("c");
        interview.answer("one-c");
        assertThat(interview.next()).isNull();
        assertThat(generation.remembered()).doesNotContainKey("port").containsEntry("web", false);
        assertThat(interview.backTo("port")).as("it is hidden").isFalse();

        assertThat(interview.backTo("web")).isTrue();
        assertThat(interview.next().name())
                .as("the one before is answered as it was")
                .isEqualTo("web");
        assertThat(interview.next().defaultValue()).isEqualTo(false);
        interview.answer(true);
        assertThat(interview.next().name()).as("it is wanted now").isEqualTo("port");
        interview.answer("81");
        assertThat(interview.next().defaultText()).isEqualTo("one-c");
        interview.answer("one-c");
        assertThat(interview.next()).isNull();
        assertThat(generation.remembered())
                .containsEntry("a", "one")
                .containsEntry("web", true)
                .containsEntry("port", 81L)
                .containsEntry("c", "one-c");
        assertThat(interview.asked()).containsExactly("a", "web", "port", "c");
    }

    @Test
    void goesBackKeepingAnswersAndDerivingDefaultsAnew() throws IOException {
        Interview interview = interview("a: x\nb: '{{ a }}-b'\nc: '{{ a }}-c'\nd: z\n");
        interview.next();
        interview.answer("one");
        interview.next();
        interview.answer("one-b");
        interview.next();
        interview.answer("my own");
        assertThat(interview.next().name()).isEqualTo("d");
        assertThat(interview.backTo("a")).isTrue();
        assertThat(interview.next().defaultText()).isEqualTo("one");
        interview.answer("two");
        assertThat(interview.next().defaultText())
                .as("was the default and is derived anew")
                .isEqualTo("two-b");
        interview.answer("two-b");
        assertThat(interview.next().defaultText()).as("was typed and is kept").isEqualTo("my own");
        interview.answer("my own");
        interview.next();
        interview.answer("z");
        assertThat(interview.next()).isNull();
        assertThat(interview.back()).isTrue();
        assertThat(interview.next().name()).isEqualTo("d");
    }

    @Test
    void questionsComeAndGoWithAnswersBeforeThem() throws IOException {
        Interview interview =
                interview("docker: false\nbase: {type: str, default: slim, when: '{{ docker }}'}\nend: x\n");
        interview.next();
        interview.answer(true);
        assertThat(interview.next().name()).isEqualTo("base");
        interview.back();
        interview.next();
        interview.answer(false);
        assertThat(interview.next().name()).isEqualTo("end");
        interview.answer("x");
        assertThat(interview.next()).isNull();
        assertThat(generation.remembered()).doesNotContainKey("base").containsEntry("docker", false);
    }

    @Test
    void offersChoicesWithTheDefaultSelected() throws IOException {
        Interview interview = interview("""
                one: {type: str, choices: {Apple: a, Pear: {value: p, validator: sold out}, Plum: m}, default: m}
                many: {type: int, multiselect: true, choices: [1, 2, 3], default: [3, 1]}
                """);
        Prompt one = interview.next();
        assertThat(one.kind()).isEqualTo(PromptKind.SELECT);
        assertThat(one.selected()).containsExactly(2);
        assertThat(one.choices().get(1).disabled()).isEqualTo("sold out");
        assertThat(interview.answer(one.choices().get(1))).isEqualTo("sold out");
        assertThat(interview.answer(one.choices().get(0))).isNull();
        Prompt many = interview.next();
        assertThat(many.kind()).isEqualTo(PromptKind.CHECKBOX);
        assertThat(many.selected()).containsExactly(0, 2);
        assertThat(interview.answer(List.of(many.choices().get(1)))).isNull();
        assertThat(generation.answers().given()).containsEntry("one", "a").containsEntry("many", List.of(2L));
    }

    @Test
    void answersGivenBeforehandAreNotAsked() throws IOException {
        Interview interview = interview("a: 1\nb: 2\n", "a", "5");
        assertThat(interview.next().name()).isEqualTo("b");
        assertThat(interview.back()).isFalse();
        assertThat(generation.answers().given()).containsEntry("a", 5L);
    }

    @Test
    void aDefaultThatItsValidatorRefusesIsStillOffered() throws IOException {
        Interview interview =
                interview("a: {type: str, default: '', validator: '{% if not a %}give one{% endif %}'}\n");
        assertThat(interview.next().defaultText()).isEmpty();
        assertThat(interview.answer("")).isEqualTo("give one");
        assertThat(interview.answer("x")).isNull();
    }

    @Test
    void yamlAndJsonDefaultsCanBeReadBack() throws IOException {
        Interview interview = interview("y: {type: yaml, default: {a: [1, x]}}\nj: {type: json, default: {a: null}}\n");
        Prompt yaml = interview.next();
        assertThat(interview.answer(yaml.defaultText())).isNull();
        Prompt json = interview.next();
        assertThat(json.defaultText()).isEqualTo("{\"a\": null}");
        assertThat(interview.answer(json.defaultText())).isNull();
        assertThat(generation.answers().given().get("y")).isEqualTo(Map.of("a", List.of(1L, "x")));
    }
}
