package dev.chora.cli.complete;

import dev.chora.cli.command.Command;
import dev.chora.cli.command.CommandGroup;
import dev.chora.cli.command.Commands;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What may stand in the place of the last word. Files and folders are left to the shell, which is told so by an empty
 * answer.
 */
public final class Completion {
    /**
     * One candidate.
     *
     * @param word the whole word
     * @param description a few words for shells that show them; may be empty
     */
    public record Candidate(String word, String description) {}

    /** What is known of templates without asking the network. */
    public interface Templates {
        /** The names that ship with the program. */
        List<String> names();

        /**
         * The versions of a template that ships with the program; empty for another one.
         *
         * @param template null for the one taken by default
         */
        List<String> versions(@Nullable String template);

        /**
         * Keys of the questions and, for each, the answers that may be chosen; empty where anything goes.
         *
         * @param template null for the one taken by default
         */
        Map<String, List<String>> questions(@Nullable String template);
    }

    /** Asks the shell to offer files and folders as well; no word looks like this. */
    private static final Candidate FILES = new Candidate(":files", "");

    private final Templates templates;

    public Completion(Templates templates) {
        this.templates = templates;
    }

    /** Candidates for the last of the words after the program's name. */
    public List<Candidate> of(List<String> words) {
        String current = words.isEmpty() ? "" : words.get(words.size() - 1);
        List<Candidate> all = new ArrayList<>();
        if (words.size() <= 1) {
            return starting(commands(Commands.all()), current);
        }
        Command command = Commands.find(words.get(0));
        if (command instanceof CommandGroup group) {
            if (words.size() == 2) {
                return starting(commands(group.commands()), current);
            }
            command = group.command(words.get(1));
        }
        if (command == null) {
            return List.of();
        }
        CommandSpec spec = CommandSpec.create();
        command.define(spec);
        String before = words.get(words.size() - 2);
        OptionSpec option = words.size() > 2 ? spec.optionsMap().get(before) : null;
        if (option != null && option.arity().max() > 0) {
            return starting(values(option, words), current);
        }
        if (words.get(0).equals("copy") && words.size() == 2 && !current.startsWith("-")) {
            return starting(names(), current);
        }
        if (current.startsWith("-")) {
            for (OptionSpec each : spec.options()) {
                all.add(new Candidate(each.longestName(), first(each.description())));
            }
        }
        if (!current.startsWith("-")) {
            argument(all, spec, words);
        }
        return starting(all, current);
    }

    private static List<Candidate> commands(List<Commands.Entry> entries) {
        List<Candidate> all = new ArrayList<>(entries.size());
        for (Commands.Entry entry : entries) {
            all.add(new Candidate(entry.name(), entry.summary()));
        }
        return all;
    }

    /** The words that may stand for the first argument, as long as none is given; commands of groups have such lists. */
    private static void argument(List<Candidate> all, CommandSpec spec, List<String> words) {
        int first = Commands.find(words.get(0)) instanceof CommandGroup ? 2 : 1;
        for (PositionalParamSpec argument : spec.positionalParameters()) {
            if (argument.index().min() == 0 && words.size() == first + 1 && argument.completionCandidates() != null) {
                for (String value : argument.completionCandidates()) {
                    all.add(new Candidate(value, ""));
                }
            }
        }
    }

    private static String first(String[] description) {
        return description.length == 0 ? "" : description[0];
    }

    private List<Candidate> values(OptionSpec option, List<String> words) {
        List<Candidate> all = new ArrayList<>();
        if (option.longestName().equals("--data")) {
            data(all, words);
        } else if (option.longestName().equals("--template") && option.arity().max() > 0) {
            return names();
        } else if (option.longestName().equals("--vcs-ref")) {
            for (String version : templates.versions(template(words))) {
                all.add(new Candidate(version, ""));
            }
        } else if (option.completionCandidates() != null) {
            for (String value : option.completionCandidates()) {
                all.add(new Candidate(value, ""));
            }
        }
        return all;
    }

    private List<Candidate> names() {
        List<Candidate> all = new ArrayList<>();
        for (String name : templates.names()) {
            all.add(new Candidate(name, "Ships with chora"));
        }
        all.add(FILES);
        return all;
    }

    private void data(List<Candidate> all, List<String> words) {
        for (Map.Entry<String, List<String>> question :
                templates.questions(template(words)).entrySet()) {
            if (question.getValue().isEmpty()) {
                all.add(new Candidate(question.getKey() + "=", ""));
            }
            for (String choice : question.getValue()) {
                all.add(new Candidate(question.getKey() + "=" + choice, ""));
            }
        }
    }

    /** The template that the words name: after {@code --template}, or the first argument of {@code copy}. */
    private static @Nullable String template(List<String> words) {
        for (int i = 1; i < words.size() - 1; i++) {
            if (words.get(i).equals("--template") || words.get(i).equals("-t")) {
                return words.get(i + 1);
            }
        }
        boolean copies =
                words.get(0).equals("copy") && words.size() > 2 && !words.get(1).startsWith("-");
        return copies ? words.get(1) : null;
    }

    private static List<Candidate> starting(List<Candidate> all, String prefix) {
        List<Candidate> matching = new ArrayList<>();
        for (Candidate candidate : all) {
            if (candidate.word().startsWith(prefix) || candidate.equals(FILES)) {
                matching.add(candidate);
            }
        }
        return matching;
    }
}
