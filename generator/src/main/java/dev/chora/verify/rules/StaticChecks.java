package dev.chora.verify.rules;

import dev.chora.verify.rules.compose.ComposeCheck;
import dev.chora.verify.rules.context.ContextCheck;
import dev.chora.verify.rules.docker.DockerCheck;
import dev.chora.verify.rules.just.JustCheck;
import dev.chora.verify.rules.leftover.LeftoverCheck;
import dev.chora.verify.rules.leftover.LinkCheck;
import dev.chora.verify.rules.parse.ParseCheck;
import dev.chora.verify.rules.python.PythonCheck;
import dev.chora.verify.rules.secret.SecretCheck;
import dev.chora.verify.rules.shell.ScriptCheck;
import dev.chora.verify.rules.workflow.WorkflowCheck;
import java.util.ArrayList;
import java.util.List;

/** All checks of the static level, in the order in which reports show them. */
public final class StaticChecks {
    private StaticChecks() {}

    /** New ones for each run: a check may remember what it read. */
    public static List<StaticCheck> all() {
        List<StaticCheck> checks = new ArrayList<>();
        checks.add(new ParseCheck());
        checks.add(new DockerCheck());
        checks.add(new ContextCheck());
        checks.add(new ComposeCheck());
        checks.add(new WorkflowCheck());
        checks.add(new JustCheck());
        checks.add(new SecretCheck());
        checks.add(new ScriptCheck());
        checks.add(new PythonCheck());
        checks.add(new LeftoverCheck());
        checks.add(new LinkCheck());
        return checks;
    }
}
