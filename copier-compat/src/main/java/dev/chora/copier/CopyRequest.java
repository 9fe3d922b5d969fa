package dev.chora.copier;

import dev.chora.copier.answers.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a copy or recopy is told. The defaults are those of Copier's command line.
 *
 * @param template where the template is, as the person wrote it: a folder, a git address, {@code gh:owner/name}, a bundled
 *     name; null for a recopy, which takes it from the answers file
 * @param destination the folder of the project; relative to the working directory of the process, may not exist yet
 * @param destinationAsTyped the destination as templates see it in {@code _copier_conf.dst_path}
 * @param answersFile path of the answers file relative to the destination ({@code -a}), may hold Jinja; null leaves it to
 *     the template
 * @param vcsRef tag, branch, commit, {@code HEAD} or {@code :current:} ({@code -r}); null takes the newest version
 * @param prereleases whether the newest version may be a prerelease ({@code -g})
 * @param data answers given beforehand, in their order: texts from {@code -d}, YAML values from {@code --data-file};
 *     values are those of {@code dev.chora.jinja.python}. Names that are no question become variables of the templates
 * @param userDefaults defaults that stand between the last answers and the settings file; Copier has them in its Python
 *     interface only
 * @param settings the user's settings; null reads the file that the environment points to
 * @param exclude patterns of paths to leave out, on top of the template's ({@code -x})
 * @param skipIfExists patterns of paths to keep when they exist, on top of the template's ({@code -s})
 * @param defaults answer every question with its default instead of asking ({@code -l})
 * @param skipAnswered do not ask what the last answers know ({@code -A})
 * @param ask patterns (as of {@code fnmatch}) of questions to ask whatever the other options say ({@code --ask})
 * @param overwrite replace differing files without asking ({@code -w})
 * @param pretend render and decide, but write nothing and run nothing ({@code -n})
 * @param quiet whether the edge prints nothing ({@code -q}); here it only shows in {@code _copier_conf.quiet} and keeps
 *     the template's messages unrendered, as in Copier
 * @param skipTasks do not run the template's tasks ({@code -T})
 * @param trust run tasks, migrations and extensions without further question ({@code --trust})
 * @param cleanupOnError remove the destination after an error when this run made it (off with {@code -C})
 * @param writeAnswers write an answers file even when the template has none of its own
 * @param onlyQuestions whether an answer given beforehand that belongs to no question is an error; Copier takes it for a
 *     variable
 * @param environment variables of the environment, for the settings file, the cache and tasks
 */
public record CopyRequest(
        @Nullable String template,
        Path destination,
        String destinationAsTyped,
        @Nullable String answersFile,
        @Nullable String vcsRef,
        boolean prereleases,
        Map<String, @Nullable Object> data,
        Map<String, @Nullable Object> userDefaults,
        @Nullable Settings settings,
        List<String> exclude,
        List<String> skipIfExists,
        boolean defaults,
        boolean skipAnswered,
        List<String> ask,
        boolean overwrite,
        boolean pretend,
        boolean quiet,
        boolean skipTasks,
        boolean trust,
        boolean cleanupOnError,
        boolean writeAnswers,
        boolean onlyQuestions,
        Map<String, String> environment) {

    /** A copy of a template to a folder. */
    public static Builder copy(String template, Path destination) {
        return new Builder(template, destination);
    }

    /** A recopy of a project from the template that its answers file names. */
    public static Builder recopy(Path destination) {
        return new Builder(null, destination);
    }

    /** The same request with some fields changed. */
    public Builder change() {
        Builder builder = new Builder(template, destination);
        builder.destinationAsTyped = destinationAsTyped;
        builder.answersFile = answersFile;
        builder.vcsRef = vcsRef;
        builder.prereleases = prereleases;
        builder.data.putAll(data);
        builder.userDefaults.putAll(userDefaults);
        builder.settings = settings;
        builder.exclude.addAll(exclude);
        builder.skipIfExists.addAll(skipIfExists);
        builder.defaults = defaults;
        builder.skipAnswered = skipAnswered;
        builder.ask.addAll(ask);
        builder.overwrite = overwrite;
        builder.pretend = pretend;
        builder.quiet = quiet;
        builder.skipTasks = skipTasks;
        builder.trust = trust;
        builder.cleanupOnError = cleanupOnError;
        builder.writeAnswers = writeAnswers;
        builder.onlyQuestions = onlyQuestions;
        builder.environment = environment;
        return builder;
    }

    /** Collects a request; every method is named after the field that it sets or adds to. */
    public static final class Builder {
        private @Nullable String template;
        private Path destination;
        private @Nullable String destinationAsTyped;
        private @Nullable String answersFile;
        private @Nullable String vcsRef;
        private boolean prereleases;
        private final Map<String, @Nullable Object> data = new LinkedHashMap<>();
        private final Map<String, @Nullable Object> userDefaults = new LinkedHashMap<>();
        private @Nullable Settings settings;
        private final List<String> exclude = new ArrayList<>(0);
        private final List<String> skipIfExists = new ArrayList<>(0);
        private boolean defaults;
        private boolean skipAnswered;
        private final List<String> ask = new ArrayList<>(0);
        private boolean overwrite;
        private boolean pretend;
        private boolean quiet;
        private boolean skipTasks;
        private boolean trust;
        private boolean cleanupOnError = true;
        private boolean writeAnswers;
        private boolean onlyQuestions;
        private Map<String, String> environment = System.getenv();

        private Builder(@Nullable String template, Path destination) {
            this.template = template;
            this.destination = destination;
        }

        public Builder template(@Nullable String value) {
            template = value;
            return this;
        }

        public Builder destination(Path value) {
            destination = value;
            return this;
        }

        /** The destination as the person wrote it; the path itself when nobody says. */
        public Builder destinationAsTyped(String value) {
            destinationAsTyped = value;
            return this;
        }

        public Builder answersFile(@Nullable String value) {
            answersFile = value;
            return this;
        }

        public Builder vcsRef(@Nullable String value) {
            vcsRef = value;
            return this;
        }

        public Builder prereleases(boolean value) {
            prereleases = value;
            return this;
        }

        /** Adds one answer; a later one of the same name wins but keeps the place of the first. */
        public Builder data(String name, @Nullable Object value) {
            data.put(name, value);
            return this;
        }

        /** Replaces all answers given so far. */
        public Builder allData(Map<String, ? extends @Nullable Object> values) {
            data.clear();
            data.putAll(values);
            return this;
        }

        public Builder userDefaults(Map<String, ? extends @Nullable Object> values) {
            userDefaults.putAll(values);
            return this;
        }

        public Builder settings(@Nullable Settings value) {
            settings = value;
            return this;
        }

        public Builder exclude(List<String> patterns) {
            exclude.addAll(patterns);
            return this;
        }

        /** Replaces all patterns of paths to leave out. */
        public Builder allExcludes(List<String> patterns) {
            exclude.clear();
            exclude.addAll(patterns);
            return this;
        }

        public Builder skipIfExists(List<String> patterns) {
            skipIfExists.addAll(patterns);
            return this;
        }

        public Builder defaults(boolean value) {
            defaults = value;
            return this;
        }

        public Builder skipAnswered(boolean value) {
            skipAnswered = value;
            return this;
        }

        public Builder ask(List<String> patterns) {
            ask.addAll(patterns);
            return this;
        }

        /** Replaces all patterns of questions to ask. */
        public Builder askNothing() {
            ask.clear();
            return this;
        }

        public Builder overwrite(boolean value) {
            overwrite = value;
            return this;
        }

        public Builder pretend(boolean value) {
            pretend = value;
            return this;
        }

        public Builder quiet(boolean value) {
            quiet = value;
            return this;
        }

        public Builder skipTasks(boolean value) {
            skipTasks = value;
            return this;
        }

        public Builder trust(boolean value) {
            trust = value;
            return this;
        }

        public Builder cleanupOnError(boolean value) {
            cleanupOnError = value;
            return this;
        }

        public Builder writeAnswers(boolean value) {
            writeAnswers = value;
            return this;
        }

        public Builder onlyQuestions(boolean value) {
            onlyQuestions = value;
            return this;
        }

        public Builder environment(Map<String, String> value) {
            environment = value;
            return this;
        }

        public CopyRequest build() {
            return new CopyRequest(
                    template,
                    destination,
                    destinationAsTyped == null ? destination.toString() : destinationAsTyped,
                    answersFile,
                    vcsRef,
                    prereleases,
                    data,
                    userDefaults,
                    settings,
                    exclude,
                    skipIfExists,
                    defaults,
                    skipAnswered,
                    ask,
                    overwrite,
                    pretend,
                    quiet,
                    skipTasks,
                    trust,
                    cleanupOnError,
                    writeAnswers,
                    onlyQuestions,
                    environment);
        }
    }
}
