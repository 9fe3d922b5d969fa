package dev.chora.ledger.scan;

import dev.chora.ledger.CiFacts;
import dev.chora.ledger.ComposeFacts;
import dev.chora.ledger.DockerfileKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a project has adopted Docker. Each level includes those before it: 1 a Dockerfile; 2 a compose file with volumes; 3
 * CI that builds with a cache, and a Dockerfile for the tests; 4 a registry that CI pushes to, releases without a person,
 * monitoring.
 *
 * @param level 0 to 4
 * @param missing what the next level needs and is not there
 */
record LevelRule(int level, List<String> missing) {
    static LevelRule of(
            DockerfileKind dockerfile, @Nullable ComposeFacts compose, @Nullable CiFacts ci, List<String> monitoring) {
        List<List<String>> needs =
                List.of(first(dockerfile), second(compose), third(dockerfile, ci), fourth(ci, monitoring));
        int level = 0;
        while (level < needs.size() && needs.get(level).isEmpty()) {
            level++;
        }
        return new LevelRule(level, level == needs.size() ? List.of() : needs.get(level));
    }

    private static List<String> first(DockerfileKind dockerfile) {
        return dockerfile == DockerfileKind.NONE ? List.of("a Dockerfile") : List.of();
    }

    private static List<String> second(@Nullable ComposeFacts compose) {
        if (compose == null) {
            return List.of("a compose file");
        }
        return compose.volumes() ? List.of() : List.of("volumes in the compose file");
    }

    private static List<String> third(DockerfileKind dockerfile, @Nullable CiFacts ci) {
        List<String> missing = new ArrayList<>();
        boolean test = dockerfile == DockerfileKind.TEST || dockerfile == DockerfileKind.BOTH;
        if (!test) {
            missing.add("a Dockerfile.test");
        }
        if (ci == null || !ci.builds()) {
            missing.add("CI that builds the image");
        } else if (ci.cache() == null) {
            missing.add("a layer cache in CI");
        }
        return missing;
    }

    private static List<String> fourth(@Nullable CiFacts ci, List<String> monitoring) {
        List<String> missing = new ArrayList<>();
        if (ci == null || ci.registries().isEmpty()) {
            missing.add("a registry that CI pushes to");
        }
        if (ci == null || !ci.release()) {
            missing.add("a release that a tag starts");
        }
        if (monitoring.isEmpty()) {
            missing.add("monitoring");
        }
        return missing;
    }
}
