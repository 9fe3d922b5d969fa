package dev.chora.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options that every command has. */
final class CommonOptions {
    private CommonOptions() {}

    static void add(CommandSpec spec) {
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help and quit")
                .build());
        spec.addOption(OptionSpec.builder("--help-all")
                .type(boolean.class)
                .hidden(true)
                .build());
        spec.addOption(OptionSpec.builder("-v", "--version")
                .versionHelp(true)
                .description("Show the version and quit")
                .build());
        spec.addOption(OptionSpec.builder("--debug")
                .type(boolean.class)
                .description("Show where in the program an error came from")
                .build());
    }
}
