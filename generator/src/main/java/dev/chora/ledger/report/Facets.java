package dev.chora.ledger.report;

import dev.chora.ledger.CiFacts;
import dev.chora.ledger.Facts;
import dev.chora.ledger.ImageFacts;

/** Yes-or-no questions about a project that several tables ask. */
final class Facets {
    private Facets() {}

    static boolean production(Facts facts) {
        return facts.image() != null;
    }

    static boolean multiStage(Facts facts) {
        ImageFacts image = facts.image();
        return image != null && image.multiStage();
    }

    static boolean nonRoot(Facts facts) {
        ImageFacts image = facts.image();
        return image != null && image.nonRoot();
    }

    static boolean minimalBase(Facts facts) {
        ImageFacts image = facts.image();
        return image != null && image.minimalBase();
    }

    static boolean healthCheck(Facts facts) {
        ImageFacts image = facts.image();
        return (image != null && image.healthCheck())
                || (facts.compose() != null && facts.compose().healthCheck());
    }

    /** Whether its CI builds images. */
    static boolean ci(Facts facts) {
        CiFacts ci = facts.ci();
        return ci != null && ci.builds();
    }

    static boolean cached(Facts facts) {
        CiFacts ci = facts.ci();
        return ci != null && ci.builds() && ci.cache() != null;
    }

    static boolean multiArch(Facts facts) {
        CiFacts ci = facts.ci();
        return ci != null && ci.architectures().size() > 1;
    }
}
