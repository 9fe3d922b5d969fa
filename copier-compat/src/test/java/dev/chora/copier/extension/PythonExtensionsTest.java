package dev.chora.copier.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.chora.copier.CopierException;
import dev.chora.jinja.Environment;
import dev.chora.jinja.Syntax;
import dev.chora.jinja.TemplateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a real Python that has jinja2; skipped where there is none. */
class PythonExtensionsTest {
    private static final String EXTENSIONS = """
            import datetime, re
            from collections.abc import Mapping
            from copier_templates_extensions import ContextHook
            from jinja2 import pass_context, pass_environment, Undefined
            from jinja2.ext import Extension
            from markupsafe import Markup

            @pass_context
            def greet(context, name, mark="!"):
                return context["greeting"] + " " + name + mark + ("?" if isinstance(context.resolve("nosuch"), Undefined) else "")

            class Text(Extension):
                def __init__(self, environment):
                    super().__init__(environment)
                    environment.filters["snake"] = lambda v: re.sub("[^a-z0-9]+", "_", v.lower())
                    environment.filters["greet"] = greet
                    environment.filters["kind"] = lambda v: type(v).__name__ + repr(v)
                    environment.filters["braces"] = pass_environment(lambda env, v: env.variable_start_string + v)
                    environment.filters["give"] = lambda name: GIVEN[name]
                    environment.filters["fail"] = fail
                    environment.filters["words"] = lambda v: (w for w in v.split())
                    environment.tests["shouted"] = lambda v: v.isupper()
                    environment.globals["answer"] = 42
                    environment.globals["double"] = lambda x, *, times=2: x * times
                    environment.globals["settings"] = Settings()

            def fail(value):
                print("printed by the extension")
                raise ValueError("cannot use " + value)

            class Settings:
                name = "remote"
                _hidden = "no"
                def upper(self, text): return text.upper()
                def __str__(self): return "the settings"

            GIVEN = {
                "tuple": (1, "a", None), "set": {3}, "dict": {1: "one", "two": [2.5]}, "big": 2**70, "date": datetime.date(2024, 2, 29),
                "markup": Markup("<b>"), "bytes": b"x\\xff", "inf": float("inf"), "text": "\\u00e9\\U0001f600\\n$", "dollar": {"$": "x"},
            }

            class Namespace(Mapping):
                def __init__(self, context): self.context = context
                def __getitem__(self, key):
                    if key == "__slug": return self.context["name"].lower()
                    return self.context[key]
                def __iter__(self): return iter(self.context)
                def __len__(self): return len(self.context)

            class First(ContextHook):
                def hook(self, context):
                    context["order"] = context.get("order", "") + "first"
                    context["items"].append("added")
                    context.pop("unwanted", None)

            class Second(ContextHook):
                def hook(self, context):
                    context["order"] = context.get("order", "") + "second-"
                    return {"cookiecutter": Namespace(context)}

            class Tag(Extension):
                tags = {"mine"}

            class Rewriting(Extension):
                def preprocess(self, source, name, filename=None): return source
            """;

    @TempDir
    Path root;

    private PythonExtensions extensions;

    private Environment environment(String... classes) throws IOException {
        Files.writeString(root.resolve("extensions.py"), EXTENSIONS);
        List<String> names = new java.util.ArrayList<>();
        for (String name : classes) {
            names.add("extensions.py:" + name);
        }
        try {
            extensions = PythonExtensions.load(names, root, Syntax.DEFAULT, System.getenv(), null);
        } catch (CopierException e) {
            assumeTrue(!String.valueOf(e.getMessage()).contains("has no package jinja2"), e.getMessage());
            assumeTrue(!String.valueOf(e.getMessage()).contains("no python3"), e.getMessage());
            throw e;
        }
        Environment.Builder builder = Environment.builder();
        extensions.addTo(builder);
        return builder.build();
    }

    @AfterEach
    void stop() {
        if (extensions != null) {
            extensions.close();
        }
    }

    private static String render(Environment environment, String text) {
        Map<String, Object> context = new HashMap<>(Map.of("greeting", "Hello", "name", "My Lib", "n", 3L));
        return environment.template(text, null).render(context);
    }

    @Test
    void filtersTestsAndGlobalsWork() throws IOException {
        Environment environment = environment("Text");
        assertThat(render(environment, "{{ name|snake }} {{ name|greet }} {{ name|greet(mark='.') }}"))
                .isEqualTo("my_lib Hello My Lib!? Hello My Lib.?");
        assertThat(render(environment, "{{ 'AB' is shouted }} {{ name is shouted }}"))
                .isEqualTo("True False");
        assertThat(render(environment, "{{ answer + 1 }} {{ double(n) }} {{ double('x', times=n) }}"))
                .isEqualTo("43 6 xxx");
        assertThat(render(environment, "{{ 'x'|braces }} {{ 'a b'|words|join('+') }}"))
                .isEqualTo("{{x a+b");
    }

    @Test
    void valuesReachPythonAsWhatTheyAre() throws IOException {
        Environment environment = environment("Text");
        assertThat(render(environment, "{{ (1, 'a')|kind }} {{ [1.5, none, true]|kind }} {{ {'a': 1, 2: 'b'}|kind }}"))
                .isEqualTo("tuple(1, 'a') list[1.5, None, True] dict{'a': 1, 2: 'b'}");
        assertThat(render(environment, "{{ nosuch|kind }} {{ {'$': 1}|kind }} {{ (2**70)|kind }}"))
                .isEqualTo("UndefinedUndefined dict{'$': 1} int1180591620717411303424");
    }

    @Test
    void valuesComeBackAsWhatTheyAre() throws IOException {
        Environment environment = environment("Text");
        for (Map.Entry<String, String> expected : Map.of(
                        "tuple", "(1, 'a', None)",
                        "set", "{3}",
                        "dict", "{1: 'one', 'two': [2.5]}",
                        "big", "1180591620717411303424",
                        "date", "2024-02-29",
                        "markup", "<b>",
                        "bytes", "b'x\\xff'",
                        "inf", "inf",
                        "text", "\u00e9\ud83d\ude00\n$",
                        "dollar", "{'$': 'x'}")
                .entrySet()) {
            assertThat(render(environment, "{{ '" + expected.getKey() + "'|give }}"))
                    .isEqualTo(expected.getValue());
        }
    }

    @Test
    void objectsOfOtherClassesStayInPython() throws IOException {
        Environment environment = environment("Text");
        assertThat(render(environment, "{{ settings }} {{ settings.name }} {{ settings.upper('x') }}"))
                .isEqualTo("the settings remote X");
        assertThat(render(environment, "[{{ settings._hidden }}{{ settings.nosuch }}]"))
                .isEqualTo("[]");
    }

    @Test
    void errorsOfAnExtensionAreErrorsOfTheTemplate() throws IOException {
        Environment environment = environment("Text");
        assertThatThrownBy(() -> render(environment, "line\n{{ 'x'|fail }}"))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("cannot use x")
                .extracting(e -> ((TemplateException) e).line())
                .isEqualTo(2);
        assertThat(render(environment, "{{ name|snake }}")).isEqualTo("my_lib");
    }

    @Test
    void hooksChangeWhatTemplatesSee() throws IOException {
        Environment environment = environment("First", "Second");
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("name", "ABC");
        context.put("items", List.of("one"));
        context.put("unwanted", 1L);
        assertThat(extensions.hooked(context)).isEqualTo(context);
        context.put("_copier_conf", Map.of("src_path", "/x"));
        Map<String, Object> hooked = extensions.hooked(context);
        assertThat(hooked).doesNotContainKey("unwanted").containsEntry("order", "second-first");
        assertThat(environment
                        .template(
                                "{{ items|join }} {{ cookiecutter.__slug }} {{ cookiecutter.name }} {{ 'name' in cookiecutter }}",
                                null)
                        .render(hooked))
                .isEqualTo("oneadded abc ABC True");
    }

    @Test
    void saysWhatCannotBeLoaded() {
        assertThatThrownBy(() -> environment("NoSuch"))
                .isInstanceOf(CopierException.class)
                .hasMessageContaining("extensions.py:NoSuch");
        assertThatThrownBy(() -> environment("Tag"))
                .isInstanceOf(CopierException.class)
                .hasMessageContaining("adds the tag mine");
        assertThatThrownBy(() -> environment("Rewriting"))
                .isInstanceOf(CopierException.class)
                .hasMessageContaining("preprocess");
        assertThatThrownBy(() -> PythonExtensions.load(
                        List.of("no.such.Extension"), root, Syntax.DEFAULT, Map.of("PATH", ""), null))
                .isInstanceOf(CopierException.class)
                .hasMessageContaining("no python3 on the PATH");
    }

    @Test
    void knowsTheLoadersWithoutPython() {
        assertThat(PythonExtensions.isLoader("copier_templates_extensions.TemplateExtensionLoader"))
                .isTrue();
        assertThat(PythonExtensions.isLoader("jinja2.ext.do")).isFalse();
    }
}
