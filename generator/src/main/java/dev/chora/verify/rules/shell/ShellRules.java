package dev.chora.verify.rules.shell;

import dev.chora.verify.Severity;
import dev.chora.verify.rules.Rule;
import java.util.List;

/** The rules for shell scripts. */
final class ShellRules {
    private static final String POSIX = "POSIX, Shell Command Language";

    static final Rule SYNTAX = new Rule(
            "shell-syntax",
            Severity.ERROR,
            "quotes, brackets and if, case, do are closed",
            "The shell stops in the middle of the script, after it has run what stands before.",
            "Correct the line; bash -n shows the same.",
            POSIX);
    static final Rule BASHISM = new Rule(
            "shell-bash-in-sh",
            Severity.ERROR,
            "scripts for sh use what sh has",
            "The sh of Debian and Alpine is not bash and stops there.",
            "Write #!/usr/bin/env bash at the top, or say it without.",
            POSIX);
    static final Rule DOCUMENT = new Rule(
            "shell-here-document",
            Severity.WARNING,
            "here-documents are closed",
            "Everything up to the end of the file is text, and no command.",
            "Write the closing word alone on a line, without blanks around it.",
            POSIX + ", Here-Document");
    static final Rule LINE_ENDS = new Rule(
            "shell-line-ends",
            Severity.ERROR,
            "scripts have the line ends of Unix",
            "The kernel looks for an interpreter with a carriage return in its name: no such file or directory.",
            "Save it with LF, and write *.sh text eol=lf into .gitattributes.",
            "execve(2)");
    static final Rule EXECUTABLE = new Rule(
            "shell-executable",
            Severity.ERROR,
            "scripts that are started by their path are executable",
            "Starting it fails: permission denied.",
            "Run chmod +x FILE && git update-index --chmod=+x FILE.",
            "execve(2)");
    static final Rule SHELLCHECK = new Rule(
            "shellcheck",
            Severity.WARNING,
            "shellcheck finds nothing more",
            "It knows many ways in which a script does not do what it seems to.",
            "See the page of the code that it names.",
            "shellcheck");

    /** All of them. */
    static final List<Rule> ALL = List.of(SYNTAX, BASHISM, DOCUMENT, LINE_ENDS, EXECUTABLE, SHELLCHECK);

    private ShellRules() {}
}
