package dev.chora.verify.rules.workflow;

import dev.chora.verify.rules.Findings;
import dev.chora.verify.rules.ProjectFiles;
import dev.chora.verify.rules.Rule;
import dev.chora.verify.rules.StaticCheck;
import dev.chora.verify.rules.model.Fault;
import dev.chora.verify.rules.model.Model;
import dev.chora.verify.rules.model.ModelCheck;
import dev.chora.verify.yaml.YamlMap;
import dev.chora.verify.yaml.YamlTree;
import java.util.ArrayList;
import java.util.List;

/** Workflows have GitHub's syntax, mean something, and are quick and safe; Dependabot's settings and actions lightly. */
public final class WorkflowCheck implements StaticCheck {
    @Override
    public String id() {
        return "static.workflow";
    }

    @Override
    public String title() {
        return "GitHub workflows fit GitHub's syntax, are cached, pinned and safe";
    }

    @Override
    public List<Rule> rules() {
        return WorkflowRules.ALL;
    }

    @Override
    public boolean concerns(ProjectFiles files) {
        for (String path : files.paths()) {
            if (isWorkflow(path) || isDependabot(path) || isAction(path)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void look(ProjectFiles files, Findings findings) {
        List<String> looked = new ArrayList<>();
        Model model = null;
        for (String path : files.paths()) {
            boolean workflow = isWorkflow(path);
            YamlMap root = workflow || isDependabot(path) || isAction(path) ? YamlTree.map(files.text(path)) : null;
            if (root == null) {
                continue;
            }
            looked.add(path.substring(path.lastIndexOf('/') + 1));
            if (workflow) {
                model = model == null ? Model.beside(WorkflowCheck.class, "workflow.model") : model;
                workflow(Workflow.of(path, root, files, findings), model);
            } else {
                boolean dependabot = isDependabot(path);
                light(Workflow.of(path, root, files, findings), dependabot ? "dependabot" : "action");
            }
        }
        findings.evidence(String.join(", ", looked));
    }

    private static void workflow(Workflow workflow, Model model) {
        for (Fault fault : faults(workflow, model, "workflow")) {
            Rule rule = switch (fault.kind()) {
                case UNKNOWN_KEY -> WorkflowRules.UNKNOWN_KEY;
                case MISSING_KEY -> WorkflowRules.MISSING_KEY;
                default -> WorkflowRules.TYPE;
            };
            workflow.found(rule, fault.node(), fault.message(), fault.advice());
        }
        mergeKeys(workflow);
        new EventRules(workflow).look();
        new JobRules(workflow).look();
        new StepRules(workflow).look();
        new ExpressionRules(workflow).look();
        new PermissionRules(workflow).look();
        new ActionRules(workflow).look();
        new ImageBuildRules(workflow).look();
    }

    private static void mergeKeys(Workflow workflow) {
        for (int i = 0; i < workflow.lines().size(); i++) {
            String line = workflow.lines().get(i).strip();
            if (line.startsWith("<<:")) {
                workflow.findings()
                        .found(
                                WorkflowRules.UNKNOWN_KEY,
                                workflow.files()
                                        .at(
                                                workflow.path(),
                                                i + 1,
                                                workflow.lines().get(i).indexOf('<') + 1),
                                "GitHub knows anchors and no merge key <<",
                                "Write the keys out, or put an alias in place of the whole mapping.");
            }
        }
    }

    private static void light(Workflow file, String name) {
        Rule rule = name.equals("action") ? WorkflowRules.ACTION : WorkflowRules.DEPENDABOT;
        Model model = Model.beside(WorkflowCheck.class, name + ".model");
        for (Fault fault : faults(file, model, name)) {
            file.found(rule, fault.node(), fault.message(), fault.advice());
        }
        if (name.equals("dependabot")
                && !"2".equals(file.root().text("version"))
                && file.root().has("version")) {
            file.found(rule, file.root(), "version must be 2", "Write version: 2.");
        }
    }

    private static List<Fault> faults(Workflow file, Model model, String top) {
        return ModelCheck.faults(
                model, top, file.root(), scalar -> scalar.text().contains("${{") ? null : scalar.text());
    }

    static boolean isWorkflow(String path) {
        return isYaml(path) && path.startsWith(".github/workflows/") && path.indexOf('/', 18) < 0;
    }

    private static boolean isDependabot(String path) {
        return path.equals(".github/dependabot.yml") || path.equals(".github/dependabot.yaml");
    }

    private static boolean isAction(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        boolean place = path.equals(name) || path.startsWith(".github/actions/");
        return place && (name.equals("action.yml") || name.equals("action.yaml"));
    }

    private static boolean isYaml(String path) {
        return path.endsWith(".yml") || path.endsWith(".yaml");
    }
}
