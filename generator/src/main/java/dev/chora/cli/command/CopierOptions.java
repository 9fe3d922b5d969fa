package dev.chora.cli.command;

import picocli.CommandLine.Model.CommandSpec;

/**
 * The options of Copier 9.19's commands, by group: names, short forms and repetition are Copier's, so that scripts written
 * for it work unchanged.
 */
final class CopierOptions {
    /** The option that shows changes under {@code --pretend}. */
    static final String DIFF = "--diff";

    private CopierOptions() {}

    /** What {@code copy}, {@code recopy} and {@code update} share. */
    static void shared(CommandSpec spec) {
        Options.value(spec, "PATH", "Answers file, relative to the destination", "-a", "--answers-file");
        Options.values(
                spec,
                "PATTERN",
                "Ask questions whose name matches, even when they would be skipped (repeatable)",
                "--ask");
        Options.values(spec, "KEY=VALUE", "Answer a question or set a variable (repeatable)", "-d", "--data");
        Options.value(spec, "FILE", "Read answers from a YAML file", "--data-file");
        Options.flag(spec, "Take pre-releases of the template into account", "-g", "--prereleases");
        Options.flag(spec, "Show what would be done and change nothing", "-n", "--pretend");
        Options.flag(spec, "Print nothing but errors", "-q", "--quiet");
        Options.value(
                spec,
                "REF",
                "Template version: tag, branch, commit, HEAD, or :current: for the one in use (newest tag unless given)",
                "-r",
                "--vcs-ref");
        Options.values(spec, "PATTERN", "Keep matching files that exist (repeatable)", "-s", "--skip");
        Options.flag(spec, "Do not run the template's tasks", "-T", "--skip-tasks");
        Options.flag(spec, "Let the template run tasks, migrations and Jinja extensions", "--trust", "--UNSAFE");
        Options.values(spec, "PATTERN", "Leave matching files out (repeatable)", "-x", "--exclude");
        Options.flag(spec, "Print the result as JSON", "--json");
    }

    /** {@link #DIFF}, of the commands that have {@code --pretend} and write. */
    static void diff(CommandSpec spec) {
        Options.flag(spec, "With --pretend: print the change of every file as a patch", DIFF);
    }

    /** {@code -l}, {@code -f}, {@code -w} of {@code copy} and {@code recopy}. */
    static void overwriting(CommandSpec spec) {
        Options.flag(spec, "Take the default of every question", "-l", "--defaults");
        Options.flag(spec, "The same as --defaults --overwrite", "-f", "--force");
        Options.flag(spec, "Replace files that exist without asking", "-w", "--overwrite");
        Options.flag(spec, "Show all answers and every file with its changes before anything is written", "--review");
    }
}
