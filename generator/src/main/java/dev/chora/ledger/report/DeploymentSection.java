package dev.chora.ledger.report;

import dev.chora.ledger.CiFacts;
import dev.chora.ledger.CiRun;
import dev.chora.ledger.ScannedProject;
import dev.chora.verify.Figures;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where images go, and for which machines they are built. */
final class DeploymentSection {
    private static final List<String> KINDS = List.of("ghcr.io", "Docker Hub", "ECR", "Other");

    private DeploymentSection() {}

    static Section of(LedgerState state, Assumptions assumptions) {
        Table.Maker registries = Table.make(
                "registries",
                "Registries",
                "registry:Registry",
                "projects:Projects",
                "pushed:Pushing runs",
                "size:Size of their images");
        for (String kind : KINDS) {
            registry(registries, kind, state);
        }
        Table.Maker architectures = Table.make(
                "architectures",
                "Architectures",
                "architecture:Architecture",
                "projects:Projects whose CI builds for it",
                "target:Target",
                "status:Status");
        architecture(architectures, "linux/amd64", 100, state);
        architecture(architectures, "linux/arm64", assumptions.get("target.multi-arch"), state);
        return new Section(
                "deployment",
                "Registries and architectures",
                "Read from the workflows. A pushing run is an imported CI run of a workflow that pushes, and that succeeded.",
                List.of(),
                List.of(registries.done(), architectures.done()));
    }

    private static String kind(String registry) {
        if (registry.equals("ghcr.io")) {
            return "ghcr.io";
        }
        if (registry.equals("docker.io") || registry.endsWith(".docker.io")) {
            return "Docker Hub";
        }
        boolean ecr = registry.equals("ecr") || registry.equals("public.ecr.aws") || registry.contains(".dkr.ecr.");
        return ecr ? "ECR" : "Other";
    }

    private static void registry(Table.Maker table, String kind, LedgerState state) {
        long projects = 0;
        long runs = 0;
        boolean imported = false;
        double size = 0;
        long measured = 0;
        Set<String> others = new TreeSet<>();
        for (ScannedProject project : state.projects()) {
            CiFacts ci = project.facts().ci();
            boolean here = false;
            for (String registry : ci == null ? List.<String>of() : ci.registries()) {
                here |= kind(registry).equals(kind);
                if (kind.equals("Other") && kind(registry).equals(kind) && !registry.equals("other")) {
                    others.add(registry);
                }
            }
            if (!here || ci == null) {
                continue;
            }
            projects++;
            Double megabytes = state.figure(project.project(), Figures.IMAGE_SIZE);
            measured += megabytes == null ? 0 : 1;
            size += megabytes == null ? 0 : megabytes;
            for (CiRun run : state.runs()) {
                if (LedgerState.key(run.project()).equals(LedgerState.key(project.project()))) {
                    imported = true;
                    runs += ci.publishing().contains(String.valueOf(run.workflow()))
                                    && "success".equals(run.conclusion())
                            ? 1
                            : 0;
                }
            }
        }
        Cell total = measured == 0
                ? projects == 0 ? Cell.NONE : Cell.NOT_MEASURED
                : Cell.text(Numbers.shown(size, "MB") + " (" + measured + " of " + projects + " measured)");
        String name = others.isEmpty() ? kind : kind + " (" + String.join(", ", others) + ")";
        table.row(
                name,
                Cell.count(projects),
                imported ? Cell.count(runs) : projects == 0 ? Cell.NONE : Cell.NOT_MEASURED,
                total);
    }

    private static void architecture(Table.Maker table, String architecture, double target, LedgerState state) {
        long of = state.count(Facets::ci);
        long count = state.count(facts -> Facets.ci(facts)
                && facts.ci() != null
                && facts.ci().architectures().contains(architecture));
        table.row(
                architecture,
                Cell.share(count, of),
                Cell.text(Numbers.shown(target) + " %"),
                Cell.state(of == 0 ? Status.NOT_MEASURED : Status.atLeast(100.0 * count / of, target)));
    }
}
