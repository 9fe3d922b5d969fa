package dev.chora.ledger.report;

import java.util.List;

/** All assumptions with their defaults. */
final class AssumptionList {
    static final List<Assumption> ALL = List.of(
            of("target.docker", 70, "%", "Projects with Docker, of all projects"),
            of("target.multi-stage", 100, "%", "Multi-stage builds, of production Dockerfiles"),
            of("target.non-root", 90, "%", "Images that do not run as root, of production Dockerfiles"),
            of("target.ci-cache", 80, "%", "Projects with a layer cache, of those whose CI builds images"),
            of("target.coverage", 70, "%", "Projects whose CI takes the coverage report out of the container"),
            of("target.multi-arch", 50, "%", "Projects that build for more than one architecture"),
            of("target.image-size", 250, "MB", "Largest good image"),
            of("target.context", 20, "MB", "Largest good build context"),
            of("target.layers", 15, "", "Most layers of a good image"),
            of("target.build-cold", 180, "s", "Longest good build without a cache"),
            of(
                    "target.build-cached",
                    45,
                    "s",
                    "Longest good build with a cache; a CI build up to this counts as a hit"),
            of("target.start", 10, "s", "Longest good start of a container"),
            of("target.health", 100, "ms", "Longest good answer to a health check"),
            of("target.hit-rate", 80, "%", "CI builds that find their layers in the cache"),
            of("target.speedup", 6, "x", "How much faster a build with a cache is"),
            of("target.level1", 30, "%", "Projects at level 1 or above"),
            of("target.level2", 50, "%", "Projects at level 2 or above"),
            of("target.level3", 70, "%", "Projects at level 3 or above"),
            of("target.level4", 70, "%", "Projects at level 4"),
            of("target.time-saved", 80, "%", "Time saved on Docker work"),
            of("target.cost-saved", 60, "%", "Money saved on infrastructure"),
            of("months", 6, "months", "Period that savings are reckoned for"),
            of("hour.value", 50, "$", "What an hour of work costs"),
            of("setup.without.min", 2, "h", "Setting Docker up by hand, at least"),
            of("setup.without.max", 4, "h", "Setting Docker up by hand, at most"),
            of("setup.with", 15, "min", "Setting Docker up with the template"),
            of("ci.without", 150, "min", "CI builds a month without a cache"),
            of("ci.with", 25, "min", "CI builds a month with a cache"),
            of("debug.without", 4, "h", "Searching for faults in deployments, in the period, without the template"),
            of("debug.with", 1, "h", "The same with the template"),
            of("registry.without", 10, "$", "Registry storage a month, without"),
            of("registry.with", 5, "$", "Registry storage a month, with"),
            of("runtime.without", 40, "$", "CI machines a month, without"),
            of("runtime.with", 8, "$", "CI machines a month, with"),
            of("transfer.without", 15, "$", "Transfer a month, without"),
            of("transfer.with", 7, "$", "Transfer a month, with"),
            of("level1.setup", 30, "min", "Reaching level 1"),
            of("level1.maintenance", 0, "min", "Keeping level 1, a month"),
            of("level1.hours.min", 2, "h", "Saved by level 1 in the period, at least"),
            of("level1.hours.max", 4, "h", "Saved by level 1 in the period, at most"),
            of("level1.money", 0, "$", "Saved by level 1 in the period"),
            of("level2.setup", 2 * 60, "min", "Reaching level 2 from nothing"),
            of("level2.maintenance", 10, "min", "Keeping level 2, a month"),
            of("level2.hours.min", 5, "h", "Saved by level 2 in the period, at least"),
            of("level2.hours.max", 5, "h", "Saved by level 2 in the period, at most"),
            of("level2.money", 0, "$", "Saved by level 2 in the period"),
            of("level3.setup", 4 * 60, "min", "Reaching level 3 from nothing"),
            of("level3.maintenance", 15, "min", "Keeping level 3, a month"),
            of("level3.hours.min", 15, "h", "Saved by level 3 in the period, at least"),
            of("level3.hours.max", 15, "h", "Saved by level 3 in the period, at most"),
            of("level3.money", 270, "$", "Saved by level 3 in the period"),
            of("level4.setup", 8 * 60, "min", "Reaching level 4 from nothing"),
            of("level4.maintenance", 30, "min", "Keeping level 4, a month"),
            of("level4.hours.min", 20, "h", "Saved by level 4 in the period, at least"),
            of("level4.hours.max", 20, "h", "Saved by level 4 in the period, at most"),
            of("level4.money", 400, "$", "Saved by level 4 in the period"));

    private AssumptionList() {}

    private static Assumption of(String name, double value, String unit, String meaning) {
        return new Assumption(name, value, unit, meaning);
    }
}
