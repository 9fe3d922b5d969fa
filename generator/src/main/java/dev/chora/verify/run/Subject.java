package dev.chora.verify.run;

import dev.chora.engine.InspectedImage;
import dev.chora.engine.Json;
import dev.chora.verify.proof.Bench;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What kind of program the container holds, read from the image and the compose service.
 *
 * @param ports that it listens on, in the container
 * @param healthPort the port of its health check over HTTP; 0 when there is none
 * @param healthPath the path of that, for example {@code /health}
 * @param mcp whether it speaks the Model Context Protocol
 * @param ends whether it does its work and ends
 */
record Subject(List<Integer> ports, int healthPort, String healthPath, boolean mcp, boolean ends) {
    static Subject of(Bench bench, Json image, Json service) {
        Set<Integer> ports = new LinkedHashSet<>();
        for (Json port : service.get("ports").list()) {
            ports.add((int) port.get("target").number());
        }
        for (String port : image.get("Config", "ExposedPorts").keys()) {
            if (port.endsWith("/tcp")) {
                ports.add(Integer.parseInt(port.substring(0, port.indexOf('/'))));
            }
        }
        boolean mcp = isMcp(bench);
        String[] health = health(image, service);
        int healthPort = 0;
        if (health != null && !ports.isEmpty()) {
            healthPort = health[0].isEmpty() ? ports.iterator().next() : Integer.parseInt(health[0]);
            ports.add(healthPort);
        }
        String restart = service.get("restart").text();
        boolean ends = ports.isEmpty() && !mcp && (restart.isEmpty() || restart.equals("no"));
        return new Subject(new ArrayList<>(ports), healthPort, health == null ? "" : health[1], mcp, ends);
    }

    /** Port and path of the URL that a health check asks: the service's, else the image's. A variable gives no port. */
    private static String @Nullable [] health(Json image, Json service) {
        Pattern url = Pattern.compile("https?://[^/\\s'\":]+(?::(\\{[^}]*}|[^/\\s'\")]*))?(/[^\\s'\"),\\\\;|&]*)?");
        for (Json check : List.of(service.get("healthcheck", "test"), new InspectedImage(image).healthCheck())) {
            Matcher matcher = url.matcher(String.join(" ", check.texts()));
            if (matcher.find()) {
                String port = matcher.group(1) == null ? "" : matcher.group(1);
                String path = matcher.group(2) == null ? "/" : matcher.group(2);
                return new String[] {port.matches("\\d+") ? port : "", path};
            }
        }
        return null;
    }

    /** By the answers of the template, else by the dependency on the protocol's packages. */
    static boolean isMcp(Bench bench) {
        String answers = bench.files().text(".copier-answers.yml");
        if (answers != null && answers.contains("project_type:")) {
            return Pattern.compile("(?m)^project_type:\\s*['\"]?mcp_server")
                    .matcher(answers)
                    .find();
        }
        String project = bench.files().text("pyproject.toml");
        return project != null
                && Pattern.compile("[\"'](?:fast)?mcp(?:\\[[^\\]]*])?\\s*(?:[<>=~!;,]|[\"'])")
                        .matcher(project)
                        .find();
    }
}
