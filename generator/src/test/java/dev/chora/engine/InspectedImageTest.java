package dev.chora.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of Docker 26.1 and of Podman 4.3, as they print them. */
class InspectedImageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Config\": {\"Healthcheck\": {\"Test\": [\"CMD\", \"true\"]}}}",
                "{\"Config\": {\"User\": \"1000\"}, \"Healthcheck\": {\"Test\": [\"CMD\", \"true\"]}}"
            })
    void bothEnginesTellTheHealthCheck(String inspected) {
        assertThat(new InspectedImage(Json.of(inspected)).healthCheck().texts()).containsExactly("CMD", "true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"Config\": {}}", "{\"Config\": {\"Healthcheck\": {}}}"})
    void noneIsMissing(String inspected) {
        assertThat(new InspectedImage(Json.of(inspected)).healthCheck().missing())
                .isTrue();
    }
}
