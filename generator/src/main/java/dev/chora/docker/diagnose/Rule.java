package dev.chora.docker.diagnose;

import org.jspecify.annotations.Nullable;

/** Recognises one kind of fault, or a few that look alike. */
@FunctionalInterface
interface Rule {
    /** What is wrong; null when this rule sees nothing. */
    @Nullable
    Fault look(Case it);
}
