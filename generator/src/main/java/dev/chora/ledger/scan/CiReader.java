package dev.chora.ledger.scan;

import dev.chora.ledger.CiFacts;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what CI does with images: GitHub's workflows, or the script lines of GitLab's jobs. */
final class CiReader {
    private static final String GITLAB = ".gitlab-ci.yml";

    private CiReader() {}

    /** The facts; null when there is no workflow. */
    static @Nullable CiFacts read(Problems problems) {
        CiFindings findings = new CiFindings();
        boolean github = false;
        for (String path : problems.files().paths()) {
            String name = path.toLowerCase(Locale.ROOT);
            boolean yaml = name.endsWith(".yml") || name.endsWith(".yaml");
            if (yaml && path.startsWith(".github/workflows/")) {
                github = true;
                new WorkflowReader(path, problems.yaml(path), findings).read();
            }
        }
        if (github) {
            return findings.facts("github");
        }
        if (problems.files().has(GITLAB)) {
            gitlab(problems.yaml(GITLAB), findings);
            return findings.facts("gitlab");
        }
        return null;
    }

    private static void gitlab(Map<String, @Nullable Object> jobs, CiFindings findings) {
        for (Map.Entry<String, @Nullable Object> entry : jobs.entrySet()) {
            Map<String, @Nullable Object> job = Yaml.map(entry.getValue());
            StringBuilder script = new StringBuilder();
            for (String part : new String[] {"before_script", "script", "after_script"}) {
                for (Object line : Yaml.list(job.get(part))) {
                    script.append(Yaml.text(line)).append('\n');
                }
            }
            String starts = String.valueOf(job.get("rules")) + job.get("only");
            findings.workflow(entry.getKey(), starts.contains("CI_COMMIT_TAG") || starts.contains("tags"));
            ScriptReader.read(script.toString().replace("$CI_REGISTRY_IMAGE", "registry.gitlab.com/image"), findings);
        }
    }
}
