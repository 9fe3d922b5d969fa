package dev.chora.adopt;

import dev.chora.copier.question.FilledQuestion;
import dev.chora.copier.question.QuestionType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Answers that a person might give, drawn by chance; the kind of text follows that of the default. */
final class RandomAnswers {
    private static final List<String> WORDS = List.of(
            "amber", "basin", "cedar", "delta", "ember", "fjord", "grove", "heron", "inlet", "juniper", "kestrel",
            "lagoon", "meadow", "nectar", "orchid", "pebble", "quarry", "ridge", "sparrow", "tundra", "umber", "valley",
            "willow", "yarrow", "zephyr");
    private static final int TRIES = 3;

    private final Random random;
    private final Trial trial;

    RandomAnswers(Random random, Trial trial) {
        this.random = random;
        this.trial = trial;
    }

    /** Answers to about two thirds of the questions; the rest keep their defaults. */
    Map<String, @Nullable Object> draw() {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        for (FilledQuestion question : trial.rendered(Map.of(), true).sheet()) {
            boolean drawn = random.nextInt(3) > 0;
            for (int i = 0; drawn && i < TRIES; i++) {
                answers.put(question.name(), value(now(question.name(), answers)));
                if (now(question.name(), answers).proposed()) {
                    break;
                }
                answers.remove(question.name());
            }
        }
        return answers;
    }

    private FilledQuestion now(String name, Map<String, @Nullable Object> answers) {
        return trial.rendered(answers, true).sheet().stream()
                .filter(question -> question.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable Object value(FilledQuestion question) {
        if (question.multiselect()) {
            List<@Nullable Object> some = new ArrayList<>(question.choices());
            some.removeIf(choice -> random.nextBoolean());
            return some;
        }
        if (!question.choices().isEmpty()) {
            return question.choices().get(random.nextInt(question.choices().size()));
        }
        if (question.type() == QuestionType.BOOL) {
            return random.nextBoolean();
        }
        if (question.type() == QuestionType.INT) {
            return 1L + random.nextInt(question.value() instanceof Long old && old > 100 ? 9000 : 90);
        }
        if (question.type() == QuestionType.FLOAT) {
            return random.nextInt(400) / 100.0;
        }
        if (question.value() instanceof List) {
            return List.of(word(), word() + "." + word(), word());
        }
        return text(String.valueOf(question.value()));
    }

    private String text(String like) {
        if (like.contains("@")) {
            return word() + "@" + word() + ".example";
        }
        if (like.contains("://")) {
            return "https://" + word() + ".example/" + word();
        }
        if (like.matches("\\d+\\.\\d+\\.\\d+")) {
            return random.nextInt(4) + "." + random.nextInt(20) + "." + random.nextInt(9);
        }
        if (like.contains(" ")) {
            return capital(word()) + " " + capital(word()) + (random.nextBoolean() ? " " + word() : "");
        }
        if (like.matches("[a-z]+(\\.[a-z]+)+")) {
            return word() + "." + word();
        }
        if (like.contains("_")) {
            return word() + "_" + word();
        }
        return like.equals(like.toLowerCase(java.util.Locale.ROOT)) ? word() + "-" + word() : capital(word());
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
