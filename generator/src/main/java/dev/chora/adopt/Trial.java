package dev.chora.adopt;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Generation;
import dev.chora.copier.question.FilledQuestion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One version of a template, rendered again and again with answers that are tried out. */
final class Trial {
    /**
     * What came of some answers.
     *
     * @param proposals the answers that were tried
     * @param sheet all questions as they were filled in
     */
    record Outcome(Map<String, @Nullable Object> proposals, List<FilledQuestion> sheet, Rendering rendering) {}

    private final Generation generation;
    private final Map<Rendering.Content, Rendering.Content> pool = new HashMap<>();
    private final Map<List<FilledQuestion>, Rendering> renderings = new HashMap<>();

    Trial(Generation generation) {
        this.generation = generation;
        generation.jinja().remember();
    }

    /**
     * Renders everything; null when the template does not render with these answers, or refuses to.
     *
     * @param validated whether the validators of the template have their say
     */
    @Nullable
    Outcome render(Map<String, @Nullable Object> proposals, boolean validated) {
        try {
            return rendered(proposals, validated);
        } catch (CopierException failure) {
            if (failure.kind() == ErrorKind.EXTENSION || failure.kind() == ErrorKind.UNTRUSTED_TEMPLATE) {
                throw failure;
            }
            return null;
        }
    }

    /**
     * Renders everything.
     *
     * @throws CopierException why the template does not render
     */
    Outcome rendered(Map<String, @Nullable Object> proposals, boolean validated) {
        List<FilledQuestion> sheet = generation.fillIn(proposals, validated);
        Rendering rendering = renderings.get(sheet);
        if (rendering == null) {
            rendering = new Rendering(generation.answersFile(), pool);
            generation.render(rendering);
            renderings.put(sheet, rendering);
        }
        return new Outcome(proposals, sheet, rendering);
    }

    /** The questions as they are filled in, without rendering anything. */
    List<FilledQuestion> sheet(Map<String, @Nullable Object> proposals) {
        return generation.fillIn(proposals, true);
    }

    Generation generation() {
        return generation;
    }
}
