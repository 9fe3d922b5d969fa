package dev.chora.verify.rules.workflow;

import dev.chora.verify.rules.model.Nearest;
import dev.chora.verify.yaml.YamlList;
import dev.chora.verify.yaml.YamlMap;
import dev.chora.verify.yaml.YamlNode;
import dev.chora.verify.yaml.YamlScalar;
import java.util.List;

/** Events exist, their types exist, filters do not exclude each other, schedules are schedules. */
final class EventRules {
    private final Workflow workflow;

    EventRules(Workflow workflow) {
        this.workflow = workflow;
    }

    void look() {
        YamlNode on = workflow.root().get("on");
        if (on instanceof YamlScalar scalar) {
            event(scalar);
        } else if (on instanceof YamlList list) {
            for (YamlNode item : list.items()) {
                if (item instanceof YamlScalar scalar) {
                    event(scalar);
                }
            }
        } else if (on instanceof YamlMap map) {
            for (YamlMap.Entry entry : map.entries()) {
                if (entry.value() instanceof YamlMap settings) {
                    types(entry.name(), settings);
                    filters(settings);
                    inputs(settings);
                } else if (entry.name().equals("schedule") && entry.value() instanceof YamlList list) {
                    schedules(list);
                }
            }
        }
    }

    private void event(YamlScalar name) {
        if (name.text().equals("schedule")) {
            workflow.found(
                    WorkflowRules.EVENT, name, "schedule has no times", "Write schedule: with - cron: \"30 4 * * 1\".");
        } else if (!EventTypes.EVENTS.containsKey(name.text()) && !name.text().contains("${{")) {
            String near = Nearest.to(name.text(), EventTypes.EVENTS.keySet());
            workflow.found(
                    WorkflowRules.EVENT,
                    name,
                    "there is no event " + name.text(),
                    near != null ? "Did you mean " + near + "?" : WorkflowRules.EVENT.fix());
        }
    }

    private void types(String event, YamlMap settings) {
        List<String> known = EventTypes.EVENTS.get(event);
        if (known == null || event.equals("repository_dispatch")) {
            return;
        }
        YamlNode types = settings.get("types");
        if (types instanceof YamlList list) {
            for (YamlNode item : list.items()) {
                if (item instanceof YamlScalar scalar) {
                    type(event, known, scalar);
                }
            }
        } else if (types instanceof YamlScalar scalar) {
            type(event, known, scalar);
        }
    }

    private void type(String event, List<String> known, YamlScalar type) {
        if (!known.contains(type.text())) {
            workflow.found(
                    WorkflowRules.EVENT,
                    type,
                    event + " has no type " + type.text(),
                    known.isEmpty() ? "Remove types:." : "Write one of: " + String.join(", ", known) + ".");
        }
    }

    private void filters(YamlMap settings) {
        for (String filter : List.of("branches", "tags", "paths")) {
            YamlMap.Entry ignore = settings.entry(filter + "-ignore");
            if (ignore != null && settings.has(filter)) {
                workflow.found(
                        WorkflowRules.EVENT,
                        ignore.key(),
                        filter + " and " + filter + "-ignore exclude each other",
                        "Keep one; patterns with ! take away from " + filter + ".");
            }
        }
    }

    private void inputs(YamlMap settings) {
        YamlMap inputs = settings.map("inputs");
        if (inputs == null) {
            return;
        }
        for (YamlMap.Entry entry : inputs.entries()) {
            if (entry.value() instanceof YamlMap input) {
                boolean choice = "choice".equals(input.text("type"));
                List<String> options = Workflow.names(input.get("options"));
                if (choice && options.isEmpty()) {
                    workflow.found(
                            WorkflowRules.EVENT,
                            entry.key(),
                            "the input " + entry.name() + " has nothing to choose from",
                            "Add options:.");
                }
                String value = input.text("default");
                if (choice && value != null && !options.isEmpty() && !options.contains(value)) {
                    workflow.found(
                            WorkflowRules.EVENT,
                            entry.key(),
                            "the default of the input " + entry.name() + ", " + value + ", is none of its options",
                            "Write one of: " + String.join(", ", options) + ".");
                }
            }
        }
    }

    private void schedules(YamlList list) {
        for (YamlNode item : list.items()) {
            if (item instanceof YamlMap map && map.get("cron") instanceof YamlScalar cron) {
                String wrong = Cron.wrong(cron.text());
                if (wrong != null) {
                    workflow.found(WorkflowRules.CRON, cron, "the schedule \"" + cron.text() + "\" " + wrong);
                }
            }
        }
    }
}
