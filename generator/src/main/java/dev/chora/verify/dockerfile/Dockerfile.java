package dev.chora.verify.dockerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A Dockerfile.
 *
 * @param directives the parser directives ({@code syntax}, {@code escape}, {@code check}) by their names in small letters
 * @param instructions all of them, in order
 * @param stages what each FROM begins
 * @param comments all comment lines
 * @param problems what makes BuildKit refuse it
 */
public record Dockerfile(
        Map<String, String> directives,
        List<Instruction> instructions,
        List<Stage> stages,
        List<Comment> comments,
        List<Problem> problems) {
    public Dockerfile {
        directives = Map.copyOf(directives);
        instructions = List.copyOf(instructions);
        stages = List.copyOf(stages);
        comments = List.copyOf(comments);
        problems = List.copyOf(problems);
    }

    /** Reads a text; never fails. */
    public static Dockerfile parse(String text) {
        return new Parser(text).read();
    }

    /** The last stage, which becomes the image; null when there is none. */
    public @Nullable Stage last() {
        return stages.isEmpty() ? null : stages.get(stages.size() - 1);
    }

    /** Whether the image is made of more than one stage: it builds upon, copies from or mounts another. */
    public boolean multiStage() {
        Stage last = last();
        return last != null && needed(last).size() > 1;
    }

    /** A stage and all that it needs, in order. */
    public List<Stage> needed(Stage stage) {
        Set<Integer> numbers = new TreeSet<>();
        collect(stage, numbers);
        List<Stage> needed = new ArrayList<>();
        for (int number : numbers) {
            needed.add(stages.get(number));
        }
        return needed;
    }

    private void collect(Stage stage, Set<Integer> numbers) {
        if (!numbers.add(stage.number())) {
            return;
        }
        if (stage.parent() != null) {
            collect(stage.parent(), numbers);
        }
        for (Instruction instruction : stage.instructions()) {
            for (Flag flag : instruction.flags()) {
                String from = flag.name().equals("from") ? flag.value() : flag.part("from");
                Stage other = from == null ? null : stage(from);
                if (other != null) {
                    collect(other, numbers);
                }
            }
        }
    }

    /** The stage of this name (capitals do not count) or number, or null. */
    public @Nullable Stage stage(String nameOrNumber) {
        for (Stage stage : stages) {
            if (nameOrNumber.equalsIgnoreCase(stage.name()) || nameOrNumber.equals(String.valueOf(stage.number()))) {
                return stage;
            }
        }
        return null;
    }
}
