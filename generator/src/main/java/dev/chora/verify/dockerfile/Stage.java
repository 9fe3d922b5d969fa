package dev.chora.verify.dockerfile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one FROM begins.
 *
 * @param number from 0
 * @param name behind AS, as written, or null
 * @param base what stands behind FROM, as written
 * @param image the base with the defaults of ARG put in; null when that cannot be known
 * @param parent the earlier stage that it is built upon, or null
 * @param from the FROM itself
 * @param instructions those after it
 * @param inherited the variables that hold at its beginning
 * @param global the variables that ARG sets before the first FROM
 */
public record Stage(
        int number,
        @Nullable String name,
        String base,
        @Nullable String image,
        @Nullable Stage parent,
        Instruction from,
        List<Instruction> instructions,
        Variables inherited,
        Variables global) {
    public Stage {
        instructions = List.copyOf(instructions);
    }

    /** All instructions of this name (in capitals) in this stage. */
    public List<Instruction> all(String keyword) {
        List<Instruction> found = new ArrayList<>();
        for (Instruction instruction : instructions) {
            if (instruction.is(keyword)) {
                found.add(instruction);
            }
        }
        return found;
    }

    /** The last instruction of this name in this stage, or in the stages that it is built upon; null when there is none. */
    public @Nullable Instruction last(String keyword) {
        Instruction found = null;
        for (Instruction instruction : instructions) {
            found = instruction.is(keyword) ? instruction : found;
        }
        return found == null && parent != null ? parent.last(keyword) : found;
    }

    /** What USER says at the end, variables replaced where that is possible; null when nothing says it. */
    public @Nullable String user() {
        Instruction user = last("USER");
        if (user == null) {
            return null;
        }
        String written = user.arguments().strip();
        String known = variablesAt(user).expand(written, user.escape());
        return known == null ? written : known;
    }

    /** The variables that an instruction of this stage sees; at the end of the stage for one that is not of it. */
    public Variables variablesAt(Instruction at) {
        Variables variables = inherited.copy();
        for (Instruction instruction : instructions) {
            if (instruction.equals(at)) {
                break;
            }
            learn(variables, instruction);
        }
        return variables;
    }

    /** The variables that hold at the end of this stage. */
    public Variables variables() {
        return variablesAt(from);
    }

    private void learn(Variables variables, Instruction instruction) {
        boolean env = instruction.is("ENV");
        if (!env && !instruction.is("ARG")) {
            return;
        }
        Variables before = variables.copy();
        for (Pair pair : instruction.pairs()) {
            String value = pair.value();
            if (value != null) {
                variables.put(pair.name(), before.expand(value, instruction.escape()));
            } else if (!before.has(pair.name())) {
                variables.put(pair.name(), global.get(pair.name()));
            }
        }
    }
}
