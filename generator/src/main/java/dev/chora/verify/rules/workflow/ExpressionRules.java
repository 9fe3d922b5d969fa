package dev.chora.verify.rules.workflow;

import dev.chora.verify.rules.model.Nearest;
import dev.chora.verify.yaml.YamlList;
import dev.chora.verify.yaml.YamlMap;
import dev.chora.verify.yaml.YamlNode;
import dev.chora.verify.yaml.YamlScalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expressions are well formed, refer to what is there at their place, and make no script of strangers' text. */
final class ExpressionRules {
    private final Workflow workflow;

    ExpressionRules(Workflow workflow) {
        this.workflow = workflow;
    }

    void look() {
        Scope top = Scope.of(workflow.root());
        for (YamlMap.Entry entry : workflow.root().entries()) {
            if (!entry.name().equals("jobs")) {
                walk(entry.value(), entry.name(), top);
            }
        }
        for (Workflow.Job job : workflow.jobs()) {
            Scope scope = top.in(job);
            for (YamlMap.Entry entry : job.map().entries()) {
                if (!entry.name().equals("steps")) {
                    Scope mine = entry.name().equals("outputs") || entry.name().equals("environment")
                            ? scope.afterAll(job.steps())
                            : scope;
                    walk(entry.value(), "jobs.*." + entry.name(), mine);
                }
            }
            Scope before = scope;
            for (YamlMap step : job.steps()) {
                for (YamlMap.Entry entry : step.entries()) {
                    walk(entry.value(), "jobs.*.steps." + entry.name(), before);
                }
                injection(step);
                before = before.after(step);
            }
        }
    }

    private void walk(YamlNode node, String key, Scope scope) {
        if (node instanceof YamlMap map) {
            boolean free = key.endsWith(".env")
                    || key.equals("env")
                    || key.endsWith(".with")
                    || key.endsWith(".outputs")
                    || key.endsWith(".secrets")
                    || key.endsWith(".services")
                    || key.endsWith(".matrix");
            boolean step = key.startsWith("jobs.*.steps.");
            for (YamlMap.Entry entry : map.entries()) {
                walk(
                        entry.value(),
                        step || key.endsWith(".matrix") ? key : key + "." + (free ? "*" : entry.name()),
                        scope);
            }
        } else if (node instanceof YamlList list) {
            for (YamlNode item : list.items()) {
                walk(item, key, scope);
            }
        } else if (node instanceof YamlScalar scalar) {
            scalar(scalar, key, scope);
        }
    }

    private void scalar(YamlScalar scalar, String key, Scope scope) {
        String text = scalar.text();
        boolean condition = key.endsWith(".if");
        if (condition && !text.contains("${{")) {
            expression(scalar, text, text, key, scope);
            return;
        }
        int start = text.indexOf("${{");
        if (condition && start >= 0) {
            int end = text.indexOf("}}", start);
            boolean around = end > 0
                    && (!text.substring(0, start).isBlank()
                            || !text.substring(end + 2).isBlank());
            if (around) {
                workflow.found(
                        WorkflowRules.CONDITION, scalar, "the condition has text around ${{ }}, and so is always true");
            }
        }
        while (start >= 0) {
            int end = end(text, start + 3);
            if (end < 0) {
                workflow.found(
                        WorkflowRules.EXPRESSION,
                        scalar,
                        text.substring(start),
                        "${{ is not closed",
                        "Close it with }}.");
                return;
            }
            expression(scalar, text.substring(start + 3, end), text.substring(start, end + 2), key, scope);
            start = text.indexOf("${{", end + 2);
        }
    }

    /** The end of an expression; braces in texts do not count. */
    private static int end(String text, int from) {
        boolean quoted = false;
        for (int i = from; i + 1 < text.length(); i++) {
            if (text.charAt(i) == '\'') {
                quoted = !quoted;
            } else if (!quoted && text.charAt(i) == '}' && text.charAt(i + 1) == '}') {
                return i;
            }
        }
        return text.indexOf("}}", from);
    }

    private void expression(YamlScalar scalar, String source, String part, String key, Scope scope) {
        Expression expression;
        try {
            expression = Expression.read(source);
        } catch (Expression.Malformed malformed) {
            wrong(
                    scalar,
                    part,
                    "the expression \"" + source.strip() + "\" is malformed: " + malformed.getMessage(),
                    null);
            return;
        }
        for (Expression.Call call : expression.calls()) {
            String wrong = Contexts.wrong(call, key);
            if (wrong != null) {
                wrong(scalar, part, wrong, null);
            }
        }
        List<String> allowed = Contexts.at(key);
        for (List<String> path : expression.paths()) {
            String context = path.get(0);
            if (!Contexts.ALL.contains(context)) {
                String near = Nearest.to(context, Contexts.ALL);
                wrong(
                        scalar,
                        part,
                        "there is no context " + context,
                        near == null
                                ? "Texts stand in single quotes; a context is one of " + String.join(", ", Contexts.ALL)
                                        + "."
                                : "Did you mean " + near + "?");
            } else if (allowed != null && !allowed.contains(context)) {
                wrong(
                        scalar,
                        part,
                        context + " cannot be used in " + key.substring(key.lastIndexOf('.') + 1) + " here",
                        "Here there are " + String.join(", ", allowed) + ".");
            } else if (path.size() > 1 && !Contexts.knows(context, path.get(1))) {
                wrong(scalar, part, context + " has no " + path.get(1), null);
            } else {
                String missing = scope.missing(path);
                if (missing != null) {
                    wrong(scalar, part, missing, null);
                }
            }
        }
    }

    private void wrong(YamlScalar scalar, String part, String message, @Nullable String advice) {
        workflow.found(
                WorkflowRules.EXPRESSION,
                scalar,
                part,
                message,
                advice == null ? WorkflowRules.EXPRESSION.fix() : advice);
    }

    private void injection(YamlMap step) {
        if (step.get("run") instanceof YamlScalar run) {
            injection(run);
        }
        String uses = step.text("uses");
        YamlMap with = step.map("with");
        if (uses != null
                && uses.startsWith("actions/github-script@")
                && with != null
                && with.get("script") instanceof YamlScalar script) {
            injection(script);
        }
    }

    private void injection(YamlScalar script) {
        String text = script.text();
        for (int start = text.indexOf("${{"); start >= 0; start = text.indexOf("${{", start + 3)) {
            int end = end(text, start + 3);
            if (end < 0) {
                return;
            }
            try {
                for (List<String> path :
                        Expression.read(text.substring(start + 3, end)).paths()) {
                    if (Untrusted.is(path)) {
                        workflow.found(
                                WorkflowRules.INJECTION,
                                script,
                                text.substring(start, end + 2),
                                "the script contains " + String.join(".", path) + ", which strangers write",
                                WorkflowRules.INJECTION.fix());
                    }
                }
            } catch (Expression.Malformed toldElsewhere) {
                // The expression itself has its own finding; a script in it cannot be judged.
            }
        }
    }
}
