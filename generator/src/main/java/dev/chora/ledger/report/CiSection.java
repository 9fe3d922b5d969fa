package dev.chora.ledger.report;

import dev.chora.ledger.CiFacts;
import dev.chora.ledger.Facts;
import java.util.List;
import java.util.function.Predicate;

/** What the workflows use. */
final class CiSection {
    private CiSection() {}

    static Section of(LedgerState state, Assumptions assumptions) {
        Table.Maker table = Table.make(
                "ci-features",
                "CI features",
                "feature:Feature",
                "projects:Projects using it",
                "target:Target",
                "status:Status");
        row(table, state, "Docker Buildx", CiFacts::buildx, 100);
        row(table, state, "Layer cache", ci -> ci.cache() != null, assumptions.get("target.ci-cache"));
        row(
                table,
                state,
                "GitHub's cache, all layers (gha, mode=max)",
                ci -> "gha".equals(ci.cache()) && "max".equals(ci.cacheMode()),
                assumptions.get("target.ci-cache"));
        row(table, state, "Coverage taken out of the container", CiFacts::coverage, assumptions.get("target.coverage"));
        row(
                table,
                state,
                "More than one architecture",
                ci -> ci.architectures().size() > 1,
                assumptions.get("target.multi-arch"));
        return new Section(
                "ci",
                "CI",
                "Read from the workflows; of the projects whose CI builds images.",
                List.of(),
                List.of(table.done()));
    }

    private static void row(Table.Maker table, LedgerState state, String name, Predicate<CiFacts> uses, double target) {
        long of = state.count(Facets::ci);
        long count = state.count(facts -> Facets.ci(facts) && uses(facts, uses));
        table.row(
                name,
                Cell.share(count, of),
                Cell.text(Numbers.shown(target) + " %"),
                Cell.state(of == 0 ? Status.NOT_MEASURED : Status.atLeast(100.0 * count / of, target)));
    }

    private static boolean uses(Facts facts, Predicate<CiFacts> test) {
        CiFacts ci = facts.ci();
        return ci != null && test.test(ci);
    }
}
