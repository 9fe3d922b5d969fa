package dev.chora.docker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts that explain, in Markdown. */
public enum Guide {
    IMAGES("images-vs-containers", "What an image is, what a container is"),
    LAYERS("layer-architecture", "What images are made of, and what a cache keeps"),
    COPY_ON_WRITE("copy-on-write", "Where a container's writes go"),
    RESTART("restart-policies", "What happens when a container ends"),
    LIFECYCLE("lifecycle", "From Dockerfile to a running container and back"),
    OPTIMIZE("optimize", "Small images, fast builds"),
    DEBUG("debug", "What to do when a container does not run");

    /** The word for all topics. */
    public static final String ALL = "all";

    private final String word;
    private final String summary;

    Guide(String word, String summary) {
        this.word = word;
        this.summary = summary;
    }

    /** Its name on a command line. */
    public String word() {
        return word;
    }

    /** What it is about, in a few words. */
    public String summary() {
        return summary;
    }

    /** Those that {@code explain} knows; the others are guides of their own. */
    public static List<Guide> topics() {
        return List.of(IMAGES, LAYERS, COPY_ON_WRITE, RESTART, LIFECYCLE);
    }

    /** The words of all topics, {@link #ALL} last. */
    public static List<String> words() {
        List<String> words = new ArrayList<>();
        for (Guide guide : topics()) {
            words.add(guide.word);
        }
        words.add(ALL);
        return words;
    }

    /** The topic of this name, or null. */
    public static @Nullable Guide topic(String word) {
        for (Guide guide : topics()) {
            if (guide.word.equals(word)) {
                return guide;
            }
        }
        return null;
    }

    /** The text in Markdown. */
    public String markdown() {
        try (InputStream in = Guide.class.getResourceAsStream("guide/" + word + ".md")) {
            if (in == null) {
                throw new IllegalStateException("the program was built without its guide " + word);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
