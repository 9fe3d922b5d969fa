package dev.chora.verify.rules.docker;

import dev.chora.verify.Finding;
import dev.chora.verify.dockerfile.Dockerfile;
import dev.chora.verify.rules.Dockerfiles;
import dev.chora.verify.rules.Findings;
import dev.chora.verify.rules.ProjectFiles;
import dev.chora.verify.rules.Rule;
import dev.chora.verify.rules.StaticCheck;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks at each Dockerfile with all rules. */
public final class DockerCheck implements StaticCheck {
    private final List<DockerRule> all = List.of(
            new FormRules(),
            new BaseRules(),
            new UserRules(),
            new FolderRules(),
            new ShellRules(),
            new AptRules(),
            new ApkRules(),
            new RpmRules(),
            new PipRules(),
            new LanguageRules(),
            new CopyRules(),
            new SourceRules(),
            new StartRules(),
            new HealthRules(),
            new ModuleRules(),
            new EnvRules(),
            new OuterRules(),
            new LayerRules());

    @Override
    public String id() {
        return "static.dockerfile";
    }

    @Override
    public String title() {
        return "Dockerfiles are well made";
    }

    @Override
    public List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (DockerRule rule : all) {
            rules.addAll(rule.rules());
        }
        return rules;
    }

    @Override
    public boolean concerns(ProjectFiles files) {
        return !Dockerfiles.in(files).isEmpty();
    }

    @Override
    public void look(ProjectFiles files, Findings findings) {
        HadolintConfig config = HadolintConfig.of(files);
        for (String path : Dockerfiles.in(files)) {
            String text = files.text(path);
            if (text != null) {
                look(files, path, Dockerfile.parse(text), config, findings);
            }
        }
    }

    private void look(ProjectFiles files, String path, Dockerfile file, HadolintConfig config, Findings findings) {
        Set<Finding> seen = new HashSet<>();
        for (Subject.Breach breach : breaches(files, path, file, config)) {
            Finding finding = new Finding(
                    breach.rule().id(),
                    config.of(breach.rule().id(), breach.severity()),
                    breach.message(),
                    breach.place(),
                    breach.rule().fix());
            if (seen.add(finding)) {
                findings.add(finding);
            }
        }
        int stages = file.stages().size();
        findings.evidence(path + ": " + file.instructions().size() + " instructions, " + stages
                + (stages == 1 ? " stage" : " stages"));
    }

    /** What is wrong in one file and not ignored, in the order of its lines. */
    List<Subject.Breach> breaches(ProjectFiles files, String path, Dockerfile file, HadolintConfig config) {
        Subject subject = new Subject(files, path, file);
        for (DockerRule rule : all) {
            rule.look(subject);
        }
        Ignores ignores = new Ignores(file);
        List<Subject.Breach> breaches = new ArrayList<>();
        for (Subject.Breach breach : subject.breaches()) {
            String id = breach.rule().id();
            if (!config.ignored().contains(id) && !(config.pragmas() && ignores.ignores(id, breach.line()))) {
                breaches.add(breach);
            }
        }
        breaches.sort((a, b) -> Integer.compare(a.place().line(), b.place().line()));
        return breaches;
    }
}
