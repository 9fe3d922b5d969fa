package dev.chora.copier;

import dev.chora.copier.answers.Answers;
import dev.chora.copier.config.TemplateConfig;
import dev.chora.copier.extension.PythonFinder;
import dev.chora.copier.question.ContextSource;
import dev.chora.copier.render.CopierConf;
import dev.chora.copier.render.ExternalData;
import dev.chora.copier.render.Failures;
import dev.chora.copier.render.Jinja;
import dev.chora.copier.render.PurePath;
import dev.chora.copier.source.LocatedTemplate;
import dev.chora.jinja.TemplateException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables that templates see besides the answers (Copier docs, "Rendered variables"). */
final class Context implements ContextSource {
    private final CopyRequest request;
    private final LocatedTemplate template;
    private final @Nullable String ref;
    private final TemplateConfig config;
    private final Jinja jinja;
    private final Events events;
    private final String folderName;
    private Answers answers = Answers.none();
    private boolean begun;
    private @Nullable ExternalData external;
    private @Nullable String python;

    Context(
            CopyRequest request,
            LocatedTemplate template,
            @Nullable String ref,
            TemplateConfig config,
            Jinja jinja,
            Events events) {
        this.request = request;
        this.template = template;
        this.ref = ref;
        this.config = config;
        this.jinja = jinja;
        this.events = events;
        this.folderName =
                PurePath.of(request.destination().toAbsolutePath().toString()).name();
    }

    Answers answers() {
        return answers;
    }

    void begin(Answers fresh) {
        answers = fresh;
        begun = true;
        external = null;
    }

    /** Their paths may depend on answers that are known only now. */
    void forgetExternalData() {
        external = null;
    }

    @Override
    public Map<String, @Nullable Object> context() {
        return variables(Phase.PROMPT);
    }

    Map<String, @Nullable Object> variables(Phase phase) {
        return variables(phase, Map.of());
    }

    private Map<String, @Nullable Object> variables(Phase phase, Map<String, @Nullable Object> conf) {
        Map<String, @Nullable Object> variables = new HashMap<>(answers.combined());
        if (begun && !variables.containsKey("_external_data")) {
            variables.put("_external_data", external());
        }
        variables.put("_copier_answers", remembered());
        variables.put("_copier_conf", new CopierConf(request, template, ref, new AnswersPath(phase), conf));
        variables.put("_folder_name", folderName);
        variables.put("_copier_phase", phase.word());
        variables.put("_copier_python", python());
        return variables;
    }

    /** Copier gives the Python that runs it; here it is the one that runs extensions. */
    private String python() {
        String found = python;
        if (found == null) {
            found = PythonFinder.best(request.environment());
            python = found;
        }
        return found;
    }

    Map<String, @Nullable Object> remembered() {
        return answers.remembered(
                template.url(), template.commit(), config.questions().keySet(), config.secretQuestions());
    }

    private ExternalData external() {
        if (external == null) {
            Path project = request.destination().toAbsolutePath();
            external = new ExternalData(config.externalData(), project, request.trust(), new DataPaths(), events);
        }
        return external;
    }

    /** Path of the answers file, rendered; its own place in {@code _copier_conf} is empty meanwhile. */
    String answersFile(Phase phase) {
        String written = request.answersFile() == null ? config.answersFile() : request.answersFile();
        String path = PurePath.of(written).str();
        if (jinja.isPlain(path)) {
            return path;
        }
        Map<String, @Nullable Object> conf = new HashMap<>();
        conf.put("answers_file", "");
        return PurePath.of(render(path, variables(phase, conf), "_answers_file"))
                .str();
    }

    private String render(String text, Map<String, @Nullable Object> variables, String setting) {
        try {
            return jinja.text(text, variables);
        } catch (TemplateException failure) {
            throw Failures.inConfig(config, failure, "\"" + setting + "\"", setting);
        }
    }

    private final class AnswersPath implements CopierConf.AnswersFile {
        private final Phase phase;

        AnswersPath(Phase phase) {
            this.phase = phase;
        }

        @Override
        public String path() {
            return answersFile(phase);
        }
    }

    private final class DataPaths implements ExternalData.Paths {
        @Override
        public String render(String path) {
            return Context.this.render(path, variables(Phase.UNDEFINED), "_external_data");
        }
    }
}
