package dev.chora.copier.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.copier.config.SettingAdvice;
import dev.chora.copier.config.TemplateConfig;
import dev.chora.jinja.python.json.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemasTest {
    @TempDir
    Path root;

    @Test
    void theSchemaOfTheConfigurationHasEverySetting() {
        Map<?, ?> schema = (Map<?, ?>) JsonText.loads(ConfigSchema.text());
        List<String> settings =
                SettingAdvice.known().stream().map(name -> "_" + name).toList();
        assertThat(((Map<?, ?>) schema.get("properties")).keySet()).hasToString(settings.toString());
    }

    @Test
    void theSchemaOfAnswersFollowsTheQuestions() throws IOException {
        Files.writeString(root.resolve("copier.yml"), """
                name: {type: str, help: What it is called}
                slug: {type: str, default: "{{ name }}"}
                count: 3
                licence: {type: str, choices: {MIT licence: MIT, Own: null}, default: MIT}
                parts: {type: str, multiselect: true, choices: [a, [B, b], [C, {value: c, validator: x}]], default: [a]}
                open: {type: str, choices: ["{{ name }}", b]}
                token: {type: str, secret: true, default: ""}
                data: {type: yaml}
                """);
        assertThat(JsonText.loads(AnswersSchema.text(TemplateConfig.read(root))))
                .isEqualTo(JsonText.loads("""
                        {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Answers", "type": "object", "properties": {
                          "name": {"description": "What it is called", "type": ["string", "number", "boolean"]},
                          "slug": {"type": ["string", "number", "boolean"]},
                          "count": {"type": ["integer", "string"], "default": 3},
                          "licence": {"enum": ["MIT", "Own"], "default": "MIT"},
                          "parts": {"type": "array", "items": {"enum": ["a", "b", "c"]}, "default": ["a"]},
                          "open": {"type": ["string", "number", "boolean"]},
                          "token": {"type": ["string", "number", "boolean"], "default": "", "writeOnly": true},
                          "data": {}
                        }, "patternProperties": {"^_": true}, "additionalProperties": false}
                        """));
    }
}
