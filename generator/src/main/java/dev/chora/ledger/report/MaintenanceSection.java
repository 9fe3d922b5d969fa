package dev.chora.ledger.report;

import dev.chora.ledger.Facts;
import dev.chora.ledger.Maintenance;
import dev.chora.ledger.ScannedProject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was kept up to date, and what the projects are on now. */
final class MaintenanceSection {
    private MaintenanceSection() {}

    static Section of(LedgerState state) {
        Table.Maker templates = Table.make(
                "template-updates",
                "Updates of the Dockerfile template",
                "date:Date",
                "version:Version",
                "change:Change",
                "reason:Reason",
                "projects:Projects");
        Table.Maker bases = Table.make(
                "base-image-updates",
                "Updates of base images",
                "date:Date",
                "from:From",
                "to:To",
                "reason:Reason",
                "projects:Projects");
        for (Maintenance done : state.maintenance()) {
            String date = done.time().toString().substring(0, 10);
            Cell projects = Cell.orNone(String.join(", ", done.projects()));
            Cell reason = Cell.orNone(done.reason());
            if (done.area().equals(Maintenance.BASE_IMAGE)) {
                bases.row(date, Cell.orNone(done.from()), Cell.text(done.to()), reason, projects);
            } else {
                templates.row(date, Cell.text(done.to()), Cell.orNone(done.change()), reason, projects);
            }
        }
        List<Table> tables = new ArrayList<>();
        tables.add(
                templates.note("Recorded with chora ledger record --maintenance template --to VERSION --change TEXT."));
        tables.add(bases.note("Recorded with chora ledger record --maintenance base-image --from IMAGE --to IMAGE;"
                + " due every three months."));
        tables.add(inUse("versions-in-use", "Template versions in use", state, true));
        tables.add(inUse("bases-in-use", "Base images in use", state, false));
        return new Section("maintenance", "Maintenance", "The log, and what a scan found.", List.of(), tables);
    }

    private static Table inUse(String id, String title, LedgerState state, boolean template) {
        Map<String, Long> counts = new TreeMap<>();
        long all = 0;
        for (ScannedProject project : state.projects()) {
            Facts facts = project.facts();
            String name = template
                    ? facts.template() == null
                            ? "no template"
                            : facts.template() + (facts.version() == null ? "" : " " + facts.version())
                    : facts.image() == null ? "" : facts.image().base();
            if (!name.isEmpty()) {
                counts.merge(name, 1L, Long::sum);
                all++;
            }
        }
        Table.Maker table = Table.make(id, title, template ? "template:Template" : "image:Image", "projects:Projects");
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            table.row(count.getKey(), Cell.share(count.getValue(), all));
        }
        return table.done();
    }
}
