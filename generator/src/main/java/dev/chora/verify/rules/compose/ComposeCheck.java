package dev.chora.verify.rules.compose;

import dev.chora.verify.Place;
import dev.chora.verify.rules.Findings;
import dev.chora.verify.rules.ProjectFiles;
import dev.chora.verify.rules.Rule;
import dev.chora.verify.rules.StaticCheck;
import dev.chora.verify.yaml.YamlMap;
import dev.chora.verify.yaml.YamlNode;
import dev.chora.verify.yaml.YamlTree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compose files have the right shape and mean something that can start. */
public final class ComposeCheck implements StaticCheck {
    @Override
    public String id() {
        return "static.compose";
    }

    @Override
    public String title() {
        return "Compose files fit the Compose Specification and each other";
    }

    @Override
    public List<Rule> rules() {
        return ComposeRules.ALL;
    }

    @Override
    public boolean concerns(ProjectFiles files) {
        return !ComposeFiles.all(files).isEmpty();
    }

    @Override
    public void look(ProjectFiles files, Findings findings) {
        ComposeReport report = new ComposeReport(files, findings);
        ShapeRules shapes = new ShapeRules(report);
        for (String path : ComposeFiles.all(files)) {
            YamlMap root = YamlTree.map(files.text(path));
            if (root != null) {
                shapes.look(path, root);
            } else if (isEmpty(files.text(path))) {
                findings.found(ComposeRules.EMPTY, Place.of(path), "the file declares nothing");
            }
        }
        for (List<String> paths : ComposeFiles.stacks(files)) {
            Stack stack = StackReader.read(report, paths);
            if (stack != null) {
                findings.evidence(String.join(" + ", paths) + ": " + services(stack));
                new ServiceRules(stack, report).look();
                new ReferenceRules(stack, report).look();
                new DependencyRules(stack, report).look();
                new FileRules(stack, report).look();
                new PortRules(stack, report).look();
                new SafetyRules(stack, report).look();
            }
        }
    }

    private static boolean isEmpty(@Nullable String text) {
        List<YamlNode> documents = text == null ? null : YamlTree.documents(text);
        return documents != null && (documents.isEmpty() || !(documents.get(0) instanceof YamlMap));
    }

    private static String services(Stack stack) {
        int count = stack.services().size();
        return count + (count == 1 ? " service" : " services");
    }
}
