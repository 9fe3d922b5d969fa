package dev.chora.copier.merge.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a Dockerfile into stages and instructions, as its reference describes them. */
final class DockerfileReader {
    private static final Set<String> INSTRUCTIONS = Set.of(
            "ADD",
            "ARG",
            "CMD",
            "COPY",
            "ENTRYPOINT",
            "ENV",
            "EXPOSE",
            "FROM",
            "HEALTHCHECK",
            "LABEL",
            "MAINTAINER",
            "ONBUILD",
            "RUN",
            "SHELL",
            "STOPSIGNAL",
            "USER",
            "VOLUME",
            "WORKDIR");
    private static final Set<String> ONCE_A_STAGE = Set.of("FROM", "CMD", "ENTRYPOINT", "HEALTHCHECK", "STOPSIGNAL");
    private static final Set<String> NAMED = Set.of("ARG", "ENV", "LABEL");
    private static final String CONTINUED = " \\\n";

    private final String text;
    private int at;

    DockerfileReader(String text) {
        this.text = text;
    }

    Block read() throws MalformedException {
        List<Item> stages = new ArrayList<>();
        List<Item> stage = new ArrayList<>();
        String name = "before the first stage";
        String lead = trivia();
        while (at < text.length()) {
            int start = at;
            Item item = instruction(lead);
            if (item.key().equals("FROM")) {
                if (!stage.isEmpty()) {
                    stages.add(stage(name, stage));
                    stage = new ArrayList<>();
                }
                name = stageName(text.substring(start, at), stages.size());
            } else if (stages.isEmpty() && stage.isEmpty() && !item.key().startsWith("ARG")) {
                throw new MalformedException("instruction before FROM", start);
            }
            stage.add(item);
            lead = trivia();
        }
        if (!stage.isEmpty()) {
            stages.add(stage(name, stage));
        }
        return Block.of(Block.Kind.KEYED, "", stages, lead);
    }

    private static Item stage(String name, List<Item> instructions) {
        return new Item(name, "", "", Block.of(Block.Kind.LISTED, "", instructions, ""), "");
    }

    private static String stageName(String from, int number) {
        String[] words = from.strip().split("\\s+");
        int last = words.length - 1;
        boolean named = last > 1 && words[last - 1].equalsIgnoreCase("AS");
        return named ? "stage " + words[last].toLowerCase(Locale.ROOT) : "stage #" + number;
    }

    private Item instruction(String lead) throws MalformedException {
        int start = at;
        boolean simple = true;
        while (true) {
            int end = lineEnd(at);
            String line = text.substring(at, end);
            boolean comment = at > start && line.stripLeading().startsWith("#");
            boolean blank = at > start && line.isBlank();
            simple &= !comment && !blank;
            at = end;
            if (!comment && !blank && !line.stripTrailing().endsWith("\\")) {
                break;
            }
            if (at == text.length()) {
                throw new MalformedException("continued line at the end", at);
            }
        }
        String logical = text.substring(start, at);
        String word = word(logical);
        if (!INSTRUCTIONS.contains(word)) {
            throw new MalformedException("no instruction", start);
        }
        boolean documents = hereDocuments(logical, word);
        logical = text.substring(start, at);
        Node value = simple && !documents ? lines(logical) : new Leaf(logical);
        return new Item(key(word, logical), lead, "", value, value instanceof Block ? "\n" : "");
    }

    private static String word(String instruction) {
        int end = 0;
        while (end < instruction.length() && Character.isLetter(instruction.charAt(end))) {
            end++;
        }
        return instruction.substring(0, end).toUpperCase(Locale.ROOT);
    }

    private static String key(String word, String instruction) {
        if (ONCE_A_STAGE.contains(word)) {
            return word;
        }
        String rest = instruction.substring(word.length()).strip();
        int sign = rest.indexOf('=');
        boolean single = rest.indexOf('=', sign + 1) < 0 || rest.indexOf('"') == sign + 1;
        if (NAMED.contains(word) && sign > 0 && single && rest.indexOf('\n') < 0) {
            return word + " " + rest.substring(0, sign).strip();
        }
        return word.equals("ARG") ? "ARG " + rest : word + " " + rest.replaceAll("\\s+", " ");
    }

    /** A continued instruction as a list of its lines; one line as it is. */
    private static Node lines(String instruction) {
        String body = instruction.substring(0, instruction.length() - 1);
        String[] parts = body.split(" \\\\\n", -1);
        if (parts.length == 1 || body.replace(CONTINUED, "").indexOf('\n') >= 0) {
            return new Leaf(instruction);
        }
        List<Item> items = new ArrayList<>();
        for (String part : parts) {
            String bare = part.stripLeading();
            items.add(Item.of(bare.strip(), part.substring(0, part.length() - bare.length()), bare));
        }
        return new Block(Block.Kind.LISTED, "", items, CONTINUED, false, "");
    }

    /** Passes the here-documents that RUN, COPY and ADD may open with {@code <<WORD}. */
    private boolean hereDocuments(String instruction, String word) throws MalformedException {
        if (!word.equals("RUN") && !word.equals("COPY") && !word.equals("ADD")) {
            return false;
        }
        boolean any = false;
        for (int i = instruction.indexOf("<<"); i >= 0; i = instruction.indexOf("<<", i + 2)) {
            int from = i + 2;
            boolean tabs = from < instruction.length() && instruction.charAt(from) == '-';
            from += tabs ? 1 : 0;
            boolean quoted = from < instruction.length() && "\"'".indexOf(instruction.charAt(from)) >= 0;
            from += quoted ? 1 : 0;
            int to = from;
            while (to < instruction.length()
                    && (Character.isLetterOrDigit(instruction.charAt(to)) || instruction.charAt(to) == '_')) {
                to++;
            }
            if (to > from && (i == 0 || instruction.charAt(i - 1) != '<')) {
                passDocument(instruction.substring(from, to));
                any = true;
            }
        }
        return any;
    }

    private void passDocument(String end) throws MalformedException {
        while (at < text.length()) {
            int next = lineEnd(at);
            String line = text.substring(at, next).strip();
            at = next;
            if (line.equals(end)) {
                return;
            }
        }
        throw new MalformedException("here-document without end", at);
    }

    private String trivia() {
        int start = at;
        while (at < text.length()) {
            int end = lineEnd(at);
            String line = text.substring(at, end).strip();
            if (!line.isEmpty() && line.charAt(0) != '#') {
                break;
            }
            at = end;
        }
        return text.substring(start, at);
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }
}
