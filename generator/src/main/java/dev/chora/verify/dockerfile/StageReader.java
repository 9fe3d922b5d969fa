package dev.chora.verify.dockerfile;

import java.util.ArrayList;
import java.util.List;

/** Groups instructions into stages and works out what their bases are. */
final class StageReader {
    private final List<Instruction> instructions;
    private final List<Problem> problems;
    private final List<Stage> stages = new ArrayList<>();
    private final Variables global = Variables.none();

    StageReader(List<Instruction> instructions, List<Problem> problems) {
        this.instructions = instructions;
        this.problems = problems;
    }

    List<Stage> read() {
        int at = 0;
        for (; at < instructions.size() && !instructions.get(at).is("FROM"); at++) {
            Instruction instruction = instructions.get(at);
            if (instruction.is("ARG")) {
                for (Pair pair : instruction.pairs()) {
                    String value = pair.value();
                    global.put(pair.name(), value == null ? null : global.expand(value, instruction.escape()));
                }
            } else {
                problems.add(new Problem(
                        instruction.line(), "only ARG may stand before the first FROM, not " + instruction.keyword()));
            }
        }
        while (at < instructions.size()) {
            Instruction from = instructions.get(at++);
            List<Instruction> body = new ArrayList<>();
            while (at < instructions.size() && !instructions.get(at).is("FROM")) {
                body.add(instructions.get(at++));
            }
            stages.add(stage(from, body));
        }
        if (stages.isEmpty()) {
            problems.add(new Problem(1, "there is no FROM"));
        }
        return stages;
    }

    private static boolean named(String name) {
        for (int i = 0; i < name.length(); i++) {
            char sign = name.charAt(i);
            boolean letter = (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
            boolean other = (sign >= '0' && sign <= '9') || sign == '.' || sign == '_' || sign == '-';
            if (!letter && !(other && i > 0)) {
                return false;
            }
        }
        return true;
    }

    private Stage stage(Instruction from, List<Instruction> body) {
        List<Word> words = from.words();
        String base = words.isEmpty() ? "" : words.get(0).text();
        String name = words.size() == 3 && words.get(1).text().equalsIgnoreCase("AS")
                ? words.get(2).text()
                : null;
        if (words.size() != 1 && !words.isEmpty() && name == null) {
            problems.add(new Problem(from.line(), "FROM takes an image, or an image AS a name"));
        }
        if (name != null && !named(name)) {
            problems.add(new Problem(
                    from.line(),
                    "the stage name '" + name + "' does not begin with a letter, or has other signs than . _ -"));
        }
        String image = global.expand(base, from.escape());
        Stage parent = null;
        for (Stage earlier : stages) {
            if (earlier.name() != null && earlier.name().equalsIgnoreCase(image)) {
                parent = earlier;
            }
        }
        Variables inherited = parent == null ? Variables.none() : parent.variables();
        return new Stage(stages.size(), name, base, image, parent, from, body, inherited, global);
    }
}
