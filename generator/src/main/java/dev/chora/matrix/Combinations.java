package dev.chora.matrix;

import dev.chora.copier.CopyRequest;
import dev.chora.copier.Events;
import dev.chora.copier.Generation;
import dev.chora.copier.Operation;
import dev.chora.copier.answers.LastAnswers;
import dev.chora.copier.source.LocatedTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Finds few combinations of answers in which every two answers that can be given together are. The first one takes every
 * default. The same template gives the same combinations every time.
 */
final class Combinations {
    private static final int SEED = 20261121;
    private static final int FRUITLESS = 25;

    private Combinations() {}

    /**
     * The combinations.
     *
     * @param request with the answers that all of them share
     * @param most at most so many; at least 1
     */
    static List<Combination> pairwise(CopyRequest request, LocatedTemplate template, @Nullable String ref, int most) {
        Random random = new Random(SEED);
        Pairs pairs = new Pairs();
        List<Combination> combinations = new ArrayList<>();
        Map<String, String> usual = Map.of();
        int fruitless = 0;
        while (combinations.size() < most && fruitless < FRUITLESS) {
            PairChooser chooser = new PairChooser(pairs, random, combinations.isEmpty());
            Generation generation =
                    new Generation(request, template, ref, LastAnswers.NONE, Operation.COPY, Events.NONE);
            generation.ask(chooser);
            if (chooser.gained() == 0 && !combinations.isEmpty()) {
                fruitless++;
                continue;
            }
            fruitless = 0;
            usual = combinations.isEmpty() ? chooser.picked() : usual;
            combinations.add(combination(chooser, usual, generation.answers().combined()));
        }
        return combinations;
    }

    private static Combination combination(
            PairChooser chooser, Map<String, String> usual, Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        StringBuilder name = new StringBuilder();
        for (Map.Entry<String, String> pick : chooser.picked().entrySet()) {
            answers.put(pick.getKey(), values.get(pick.getKey()));
            String normal = usual.get(pick.getKey());
            if (!pick.getValue().equals(normal)
                    && !(normal == null && pick.getValue().equals("default"))) {
                name.append(name.length() == 0 ? "" : " ").append(pick.getKey()).append('=');
                Object value = values.get(pick.getKey());
                name.append(value instanceof List<?> ? pick.getValue() : value);
            }
        }
        return new Combination(name.length() == 0 ? "defaults" : name.toString(), answers);
    }
}
