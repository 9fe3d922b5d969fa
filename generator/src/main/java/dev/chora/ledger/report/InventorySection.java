package dev.chora.ledger.report;

import dev.chora.ledger.CiFacts;
import dev.chora.ledger.Facts;
import dev.chora.ledger.Measurement;
import dev.chora.ledger.ScannedProject;
import dev.chora.ledger.UnreadableProject;
import dev.chora.verify.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row for each project. */
final class InventorySection {
    private InventorySection() {}

    static Section of(LedgerState state) {
        Table.Maker docker = Table.make(
                "inventory",
                "Projects with Docker",
                "project:Project",
                "level:Level",
                "dockerfile:Dockerfile",
                "size:Image",
                "build:Build",
                "architectures:Architectures",
                "next:For the next level",
                "template:Template",
                "install:Installed as",
                "verified:Last proof");
        List<String> without = new ArrayList<>();
        Table.Maker problems =
                Table.make("problems", "Files that could not be understood", "project:Project", "problem:What");
        for (ScannedProject project : state.projects()) {
            Facts facts = project.facts();
            if (facts.docker()) {
                row(docker, project, state);
            } else {
                without.add(project.project());
            }
            facts.problems().forEach(problem -> problems.row(project.project(), Cell.text(problem)));
        }
        Table.Maker closed = Table.make(
                "unreadable", "Projects that could not be read", "project:Project", "folder:Folder", "reason:Reason");
        for (UnreadableProject project : state.unreadable()) {
            closed.row(project.project(), Cell.text(project.folder()), Cell.text(project.reason()));
        }
        List<Table> tables = new ArrayList<>(List.of(docker.done()));
        for (Table table : List.of(closed.done(), problems.done())) {
            if (!table.rows().isEmpty()) {
                tables.add(table);
            }
        }
        String lead = state.projects().isEmpty()
                ? "No project has been scanned: chora ledger scan DIR reads them."
                : without.isEmpty()
                        ? "Every project has Docker files."
                        : "Without Docker: " + String.join(", ", without) + ".";
        return new Section("inventory", "Projects", lead, List.of(), tables);
    }

    private static void row(Table.Maker table, ScannedProject project, LedgerState state) {
        Facts facts = project.facts();
        table.row(
                project.project(),
                Cell.count(facts.level()),
                Cell.text(facts.dockerfile().word()),
                figure(state.figure(project.project(), Figures.IMAGE_SIZE), "MB"),
                figure(state.figure(project.project(), Figures.BUILD_COLD), "s"),
                architectures(facts.ci()),
                Cell.orNone(String.join(", ", facts.missing())),
                template(facts),
                facts.image() == null ? Cell.NONE : Cell.orNone(facts.image().install()),
                proof(state.steps(project.project())));
    }

    private static Cell template(Facts facts) {
        String version = facts.version() == null ? "" : " " + facts.version();
        return facts.template() == null ? Cell.NONE : Cell.text(facts.template() + version);
    }

    private static Cell figure(@Nullable Double value, String unit) {
        return value == null ? Cell.NOT_MEASURED : Cell.amount(value, unit);
    }

    private static Cell architectures(@Nullable CiFacts ci) {
        if (ci == null || ci.architectures().isEmpty()) {
            return Cell.NONE;
        }
        return Cell.text(String.join(", ", ci.architectures()).replace("linux/", ""));
    }

    private static Cell proof(Map<String, Measurement.StepEnd> steps) {
        if (steps.isEmpty()) {
            return Cell.NOT_MEASURED;
        }
        boolean failed = steps.values().stream().anyMatch(end -> end.verdict().equals("fail"));
        return Cell.text(failed ? "failed" : "passed");
    }
}
