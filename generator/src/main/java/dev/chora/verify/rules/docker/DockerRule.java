package dev.chora.verify.rules.docker;

import dev.chora.verify.rules.Rule;
import java.util.List;

/** Rules about one thing in Dockerfiles. */
interface DockerRule {
    /** All that it may report. */
    List<Rule> rules();

    /** Looks at one file. */
    void look(Subject subject);
}
