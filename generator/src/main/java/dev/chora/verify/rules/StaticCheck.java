package dev.chora.verify.rules;

import java.util.List;

/** One check of the static level: reads files, reports findings. */
public interface StaticCheck {
    /** Its step id, for example {@code static.compose}. */
    String id();

    /** What it proves, for people. */
    String title();

    /** All rules that it may report a breach of, for the reference; findings name no other. */
    List<Rule> rules();

    /** Whether there is anything in this project to look at; when not, the step does not appear. */
    boolean concerns(ProjectFiles files);

    /** Looks, and reports what it finds. */
    void look(ProjectFiles files, Findings findings);
}
