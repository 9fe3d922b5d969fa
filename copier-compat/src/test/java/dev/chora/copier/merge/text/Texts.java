package dev.chora.copier.merge.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random texts for property tests: a base and two texts that were edited from it. */
final class Texts {
    private Texts() {}

    record Three(String base, String ours, String theirs) {
        byte[] baseBytes() {
            return base.getBytes(StandardCharsets.UTF_8);
        }

        byte[] oursBytes() {
            return ours.getBytes(StandardCharsets.UTF_8);
        }

        byte[] theirsBytes() {
            return theirs.getBytes(StandardCharsets.UTF_8);
        }
    }

    static Arbitrary<Three> threes(int maxLines) {
        return Arbitraries.randomValue(random -> three(random, maxLines));
    }

    private static Three three(Random random, int maxLines) {
        int alphabet = 2 + random.nextInt(random.nextBoolean() ? 4 : 40);
        String end = random.nextInt(4) == 0 ? "\r\n" : "\n";
        List<String> base = new ArrayList<>();
        int length = random.nextInt(maxLines + 1);
        for (int i = 0; i < length; i++) {
            base.add(line(random, alphabet) + end);
        }
        List<String> ours = edited(base, random, alphabet, end);
        List<String> theirs = random.nextInt(6) == 0 ? ours : edited(base, random, alphabet, end);
        return new Three(join(base, random), join(ours, random), join(edited(theirs, random, alphabet, end), random));
    }

    private static List<String> edited(List<String> lines, Random random, int alphabet, String end) {
        List<String> edited = new ArrayList<>(lines);
        int edits = random.nextInt(5);
        for (int i = 0; i < edits; i++) {
            int at = random.nextInt(edited.size() + 1);
            switch (random.nextInt(5)) {
                case 0 -> edited.add(at, line(random, alphabet) + end);
                case 1 -> {
                    int until = Math.min(edited.size(), at + 1 + random.nextInt(4));
                    edited.subList(at, until).clear();
                }
                case 2 -> {
                    for (int k = random.nextInt(6); k >= 0; k--) {
                        edited.add(at, line(random, alphabet) + (random.nextInt(20) == 0 ? "\n" : end));
                    }
                }
                case 3 -> {
                    int until = Math.min(edited.size(), at + random.nextInt(5));
                    List<String> block = new ArrayList<>(edited.subList(at, until));
                    edited.subList(at, until).clear();
                    edited.addAll(random.nextInt(edited.size() + 1), block);
                }
                default -> {
                    if (at < edited.size()) {
                        edited.set(at, line(random, alphabet) + end);
                    }
                }
            }
        }
        return edited;
    }

    private static String line(Random random, int alphabet) {
        int letter = random.nextInt(alphabet);
        return switch (letter) {
            case 0 -> "";
            case 1 -> "}";
            default -> " ".repeat(letter % 3 * 2) + (char) ('a' + letter % 26) + letter;
        };
    }

    private static String join(List<String> lines, Random random) {
        String text = String.join("", lines);
        return random.nextInt(5) == 0 ? text.stripTrailing() : text;
    }
}
