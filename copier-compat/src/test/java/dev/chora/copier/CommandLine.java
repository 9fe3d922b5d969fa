package dev.chora.copier;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Turns the command lines of recorded cases into requests. */
final class CommandLine {
    private CommandLine() {}

    static void apply(String line, CopyRequest.Builder builder) {
        Iterator<String> words = words(line).iterator();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "-l" -> builder.defaults(true);
                case "-w" -> builder.overwrite(true);
                case "-f" -> builder.defaults(true).overwrite(true);
                case "-n" -> builder.pretend(true);
                case "-q" -> builder.quiet(true);
                case "-T" -> builder.skipTasks(true);
                case "-C" -> builder.cleanupOnError(false);
                case "--trust" -> builder.trust(true);
                case "-a" -> builder.answersFile(words.next());
                case "-s" -> builder.skipIfExists(List.of(words.next()));
                case "-x" -> builder.exclude(List.of(words.next()));
                case "--ask" -> builder.ask(List.of(words.next()));
                case "-d" -> {
                    String[] pair = words.next().split("=", 2);
                    builder.data(pair[0], pair[1]);
                }
                default -> throw new IllegalArgumentException(word);
            }
        }
    }

    /** Words with the quotes of a shell. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean open = false;
        char quote = 0;
        for (char c : line.toCharArray()) {
            if (quote != 0 ? c == quote : c == '"' || c == '\'') {
                quote = quote == 0 ? c : 0;
                open = true;
            } else if (quote == 0 && c == ' ') {
                if (open) {
                    words.add(word.toString());
                    word.setLength(0);
                }
                open = false;
            } else {
                word.append(c);
                open = true;
            }
        }
        if (open) {
            words.add(word.toString());
        }
        return words;
    }
}
