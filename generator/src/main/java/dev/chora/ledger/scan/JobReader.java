package dev.chora.ledger.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the steps of one job: the actions that build, push and scan images, and shell lines. */
final class JobReader {
    private final CiFindings findings;
    private final Map<String, String> names;
    private final String platform;
    private final List<String> logins = new ArrayList<>();
    private final List<String> images = new ArrayList<>();
    private boolean pushes;

    /**
     * @param names values of {@code env.NAME} and {@code matrix.NAME}; those of a matrix joined with commas
     * @param platform what is built when no step says it
     */
    JobReader(CiFindings findings, Map<String, String> names, String platform) {
        this.findings = findings;
        this.names = names;
        this.platform = platform;
    }

    void step(Map<String, @Nullable Object> step) {
        String uses = Yaml.text(step.get("uses"));
        String action = uses.replaceFirst("@.*", "");
        Map<String, @Nullable Object> with = Yaml.map(step.get("with"));
        switch (action) {
            case "docker/setup-buildx-action" -> findings.buildx();
            case "docker/build-push-action" -> build(with);
            case "docker/bake-action" -> bake(with);
            case "docker/login-action" -> logins.add(registry(input(with, "registry")));
            case "docker/metadata-action" -> images.addAll(Yaml.items(input(with, "images")));
            case "aws-actions/amazon-ecr-login" -> logins.add("ecr");
            case "aquasecurity/trivy-action" -> findings.scanner("trivy");
            case "anchore/scan-action" -> findings.scanner("grype");
            case "docker/scout-action" -> findings.scanner("docker scout");
            case "snyk/actions/docker" -> findings.scanner("snyk");
            default -> {
                if (uses.isEmpty()) {
                    ScriptReader.read(fill(Yaml.text(step.get("run")), names), findings);
                }
            }
        }
    }

    private static String registry(String host) {
        return host.isBlank() ? Registry.DOCKER_HUB : host.indexOf('$') >= 0 ? Registry.UNKNOWN : host;
    }

    private String input(Map<String, @Nullable Object> with, String name) {
        Object value = with.get(name);
        if (value instanceof List<?> items) {
            StringBuilder lines = new StringBuilder();
            items.forEach(item -> lines.append(Yaml.text(item)).append('\n'));
            return fill(lines.toString(), names);
        }
        return fill(Yaml.text(value), names);
    }

    private void build(Map<String, @Nullable Object> with) {
        findings.builds();
        findings.cache(input(with, "cache-from"));
        findings.cache(input(with, "cache-to"));
        String platforms = input(with, "platforms");
        Yaml.items(platforms.isBlank() ? platform : platforms).forEach(findings::architecture);
        String outputs = input(with, "outputs");
        String push = input(with, "push");
        boolean pushed = (!push.isBlank() && !push.equals("false"))
                || outputs.contains("push=true")
                || outputs.contains("type=registry");
        if (pushed) {
            pushes = true;
            images.addAll(Yaml.items(input(with, "tags")));
        }
        if (outputs.contains("type=local") && (outputs + input(with, "target")).contains("coverage")) {
            findings.coverage();
        }
    }

    private void bake(Map<String, @Nullable Object> with) {
        findings.builds();
        for (String line : input(with, "set").split("\n")) {
            int sign = line.indexOf('=');
            String key = sign < 0 ? "" : line.substring(0, sign);
            String value = sign < 0 ? "" : line.substring(sign + 1);
            if (key.endsWith(".cache-from") || key.endsWith(".cache-to")) {
                findings.cache(value);
            } else if (key.endsWith(".platform")) {
                Yaml.items(value).forEach(findings::architecture);
            }
        }
        pushes |= input(with, "push").equals("true");
    }

    /** After the last step: where the images of this job go. */
    void end() {
        if (!pushes) {
            return;
        }
        boolean known = false;
        for (String image : images) {
            String registry = Registry.of(image);
            if (!registry.equals(Registry.UNKNOWN)) {
                known = true;
                findings.push(registry);
            }
        }
        if (!known) {
            (logins.isEmpty() ? List.of(Registry.UNKNOWN) : logins).forEach(findings::push);
        }
    }

    /** A text with {@code ${{ env.NAME }}} and {@code ${{ matrix.NAME }}} replaced where they are known. */
    static String fill(String text, Map<String, String> names) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (int begin = text.indexOf("${{"); begin >= 0; begin = text.indexOf("${{", at)) {
            int end = text.indexOf("}}", begin);
            if (end < 0) {
                break;
            }
            String known = names.get(text.substring(begin + 3, end).strip());
            out.append(text, at, begin).append(known == null ? text.substring(begin, end + 2) : known);
            at = end + 2;
        }
        return out.append(text.substring(at)).toString();
    }
}
