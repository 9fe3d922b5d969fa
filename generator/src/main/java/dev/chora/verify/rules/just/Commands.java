package dev.chora.verify.rules.just;

import java.util.Set;

/** Tells commands by their first word. */
final class Commands {
    private static final Set<String> KNOWN = Set.of(
            "apt",
            "awk",
            "bash",
            "black",
            "build",
            "cargo",
            "cat",
            "cd",
            "chmod",
            "cp",
            "curl",
            "docker",
            "echo",
            "export",
            "find",
            "git",
            "go",
            "grep",
            "gunicorn",
            "if",
            "for",
            "helm",
            "hatch",
            "kubectl",
            "ls",
            "make",
            "mkdir",
            "mv",
            "mypy",
            "npm",
            "npx",
            "pdm",
            "pip",
            "pipx",
            "pnpm",
            "podman",
            "poetry",
            "pre-commit",
            "printf",
            "pytest",
            "python",
            "python3",
            "rm",
            "ruff",
            "sed",
            "set",
            "sh",
            "source",
            "sudo",
            "tar",
            "test",
            "touch",
            "tox",
            "nox",
            "trivy",
            "twine",
            "uv",
            "uvicorn",
            "uvx",
            "wget",
            "while",
            "yarn");

    private Commands() {}

    /** Whether a word is the name of a program that recipes often call. */
    static boolean isKnown(String word) {
        return KNOWN.contains(word);
    }

    /** Whether a line at the margin is a command rather than the start of a recipe. */
    static boolean isOutside(String line) {
        if (line.isBlank() || Character.isWhitespace(line.charAt(0))) {
            return false;
        }
        String stripped = line.strip();
        int start = stripped.startsWith("@") || stripped.startsWith("-") ? 1 : 0;
        int end = start;
        while (end < stripped.length() && JustCursor.isNamePart(stripped.charAt(end))) {
            end++;
        }
        String word = stripped.substring(start, end);
        boolean goesOn = end < stripped.length() && " ./$\"'-".indexOf(stripped.charAt(end)) >= 0;
        return (KNOWN.contains(word) && goesOn) || stripped.startsWith("./") || stripped.startsWith("$");
    }
}
