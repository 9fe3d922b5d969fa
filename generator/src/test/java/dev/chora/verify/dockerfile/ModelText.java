package dev.chora.verify.dockerfile;

/** A model as text, for comparisons. */
final class ModelText {
    private ModelText() {}

    static String of(Dockerfile file) {
        StringBuilder out = new StringBuilder();
        new java.util.TreeMap<>(file.directives())
                .forEach((name, value) -> out.append("directive ")
                        .append(name)
                        .append('=')
                        .append(value)
                        .append('\n'));
        for (Instruction instruction : file.instructions()) {
            instruction(out, "", instruction);
        }
        for (Stage stage : file.stages()) {
            out.append("stage ").append(stage.number()).append(' ').append(stage.name());
            out.append(" image=").append(stage.image());
            Stage parent = stage.parent();
            out.append(" parent=").append(parent == null ? "none" : parent.number());
            out.append(" user=").append(stage.user()).append('\n');
        }
        out.append("multi-stage ").append(file.multiStage()).append('\n');
        for (Problem problem : file.problems()) {
            out.append("problem ")
                    .append(problem.line())
                    .append(": ")
                    .append(problem.message())
                    .append('\n');
        }
        return out.toString();
    }

    private static void instruction(StringBuilder out, String indent, Instruction instruction) {
        out.append(indent).append(instruction.line());
        if (instruction.lastLine() != instruction.line()) {
            out.append('-').append(instruction.lastLine());
        }
        out.append(' ').append(instruction.keyword());
        for (Flag flag : instruction.flags()) {
            out.append(" [")
                    .append(flag.name())
                    .append('|')
                    .append(flag.value())
                    .append('|')
                    .append(flag.line())
                    .append(']');
        }
        out.append(" <").append(instruction.arguments().replace("\n", "\\n")).append(">\n");
        if (instruction.exec() != null) {
            out.append(indent).append("  exec ").append(instruction.exec()).append('\n');
        }
        for (Pair pair : instruction.pairs()) {
            out.append(indent).append("  pair ").append(pair.line()).append(' ').append(pair.name());
            out.append(" = ").append(pair.value()).append('\n');
        }
        for (Heredoc heredoc : instruction.heredocs()) {
            out.append(indent)
                    .append("  heredoc ")
                    .append(heredoc.line())
                    .append(' ')
                    .append(heredoc.name());
            out.append(heredoc.expands() ? " expands <" : " <")
                    .append(heredoc.text().replace("\n", "\\n"))
                    .append(">\n");
        }
        if (instruction.trigger() != null) {
            instruction(out, indent + "  ", instruction.trigger());
        }
    }
}
