package dev.chora.copier;

import dev.chora.copier.answers.Answers;
import dev.chora.copier.answers.LastAnswers;
import dev.chora.copier.answers.Settings;
import dev.chora.copier.answers.TrustList;
import dev.chora.copier.config.SettingAdvice;
import dev.chora.copier.config.TemplateConfig;
import dev.chora.copier.question.FilledQuestion;
import dev.chora.copier.question.Interview;
import dev.chora.copier.question.InterviewOptions;
import dev.chora.copier.question.QuestionSheet;
import dev.chora.copier.question.Questionnaire;
import dev.chora.copier.render.Failures;
import dev.chora.copier.render.Jinja;
import dev.chora.copier.render.JinjaSetup;
import dev.chora.copier.render.Renderer;
import dev.chora.copier.source.LocatedTemplate;
import dev.chora.copier.task.TaskRun;
import dev.chora.copier.task.TaskRunner;
import dev.chora.copier.tree.EntrySink;
import dev.chora.copier.tree.RenderedTree;
import dev.chora.copier.tree.TreeSink;
import dev.chora.copier.version.Version;
import dev.chora.jinja.TemplateException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One use of one version of a template for one project: its questions, its tree, its tasks. Operations put these steps
 * together; nothing here writes to the destination except the tasks.
 */
public final class Generation {
    /** The version of Copier whose behaviour this is, for {@code _min_copier_version}. */
    public static final String COPIER_VERSION = "9.19.1";

    private final CopyRequest request;
    private final LocatedTemplate template;
    private final Settings settings;
    private final Operation operation;
    private final Events events;
    private final TemplateConfig config;
    private final Jinja jinja;
    private final Context context;
    private final LastAnswers lastAnswers;

    /**
     * Reads the template's configuration.
     *
     * @param request with settings that are not null or count as none
     * @param ref the version that was asked for, for {@code _copier_conf.vcs_ref}; null for the newest
     * @param last what the project remembers
     * @throws CopierException when {@code copier.yml} is wrong or asks for a newer Copier
     */
    public Generation(
            CopyRequest request,
            LocatedTemplate template,
            @Nullable String ref,
            LastAnswers last,
            Operation operation,
            Events events) {
        this.request = request;
        this.template = template;
        this.settings = request.settings() == null ? Settings.NONE : request.settings();
        this.operation = operation;
        this.events = events;
        this.config = TemplateConfig.read(template.root());
        this.lastAnswers = last;
        requireVersion();
        this.jinja = JinjaSetup.of(config, template.root(), request.environment());
        this.context = new Context(request, template, ref, config, jinja, events);
    }

    private void requireVersion() {
        String wanted = config.minCopierVersion();
        if (wanted == null) {
            return;
        }
        Version least = Version.parse(wanted);
        Version ours = Version.parse(COPIER_VERSION);
        if (least == null || ours == null) {
            throw config.error("\"_min_copier_version\" is no version: " + wanted, null, "_min_copier_version");
        }
        if (ours.compareTo(least) < 0) {
            throw new CopierException(
                    ErrorKind.UNSUPPORTED_VERSION,
                    "The template needs Copier " + wanted + " or newer; this program does what Copier " + COPIER_VERSION
                            + " does",
                    config.place(0, 0, "_min_copier_version"),
                    "Use an older version of the template with --vcs-ref, or a newer version of this program.");
        }
        if (!ours.major().equals(least.major())) {
            events.warning("The template was made for Copier " + wanted + " and may behave differently with "
                    + COPIER_VERSION);
        }
    }

    public TemplateConfig config() {
        return config;
    }

    public LocatedTemplate template() {
        return template;
    }

    public Jinja jinja() {
        return jinja;
    }

    /** The answers as far as they are known; filled by {@link #ask}. */
    public Answers answers() {
        return context.answers();
    }

    /** Says what in {@code copier.yml} has no effect. */
    public void adviseAuthor() {
        for (String warning : SettingAdvice.warnings(config)) {
            events.warning(warning);
        }
    }

    /**
     * Makes sure that every answer given beforehand belongs to a question, when the request asks for that.
     *
     * @throws UnknownAnswerException that names the first one that does not
     */
    public void requireQuestions() {
        if (!request.onlyQuestions()) {
            return;
        }
        for (String name : request.data().keySet()) {
            if (!config.questions().containsKey(name)) {
                String near = Nearest.to(name, config.questions().keySet());
                throw new UnknownAnswerException(name, near);
            }
        }
    }

    /** What the template wants to run when it is copied. */
    public Features features() {
        return new Features().add(config, !request.skipTasks());
    }

    /**
     * Makes sure that the template may run what it wants to run.
     *
     * @throws CopierException of kind {@link ErrorKind#UNTRUSTED_TEMPLATE}
     */
    public void requireTrust(Features features, TrustResolver trust) {
        requireTrust(request, template, features, trust);
    }

    /**
     * As {@link #requireTrust(Features, TrustResolver)} for any template.
     *
     * @param request with settings that are not null or count as none
     */
    public static void requireTrust(
            CopyRequest request, LocatedTemplate template, Features features, TrustResolver trust) {
        Settings settings = request.settings() == null ? Settings.NONE : request.settings();
        if (features.isEmpty()
                || request.trust()
                || template.trusted()
                || new TrustList(settings.trust(), request.environment()).trusts(template.url())) {
            return;
        }
        if (!trust.trust(features.names(), features.commands())) {
            throw features.refusal();
        }
    }

    /** Tells a message of the template, rendered; does nothing when there is none or under quiet, as in Copier. */
    public void tell(String message) {
        String text = request.quiet() ? "" : config.message(message);
        if (text.isEmpty()) {
            return;
        }
        try {
            events.message(jinja.text(text, context.variables(Phase.UNDEFINED)));
        } catch (TemplateException failure) {
            throw Failures.inConfig(config, failure, "\"_" + message + "\"", "_" + message);
        }
    }

    /** Makes sure, before anything is written, that a message of the template is a text that can be parsed. */
    public void check(String message) {
        String text = request.quiet() ? "" : config.message(message);
        try {
            if (!jinja.isPlain(text)) {
                jinja.environment().template(text, null);
            }
        } catch (TemplateException failure) {
            throw Failures.inConfig(config, failure, "\"_" + message + "\"", "_" + message);
        }
    }

    /** Begins the interview; the answers are in {@link #answers()} when it is over. */
    public Interview interview() {
        Answers answers = new Answers(request.data(), metadata(), lastAnswers.values(), request.userDefaults());
        context.begin(answers);
        InterviewOptions options = new InterviewOptions(request.defaults(), request.skipAnswered(), request.ask());
        return new Questionnaire(config, jinja, settings, answers, options, context);
    }

    /**
     * Fills the questions in from proposed answers, without an interview and without the user's settings; {@link #answers()}
     * has the outcome.
     *
     * @param validated whether the validators of the template have their say
     */
    public List<FilledQuestion> fillIn(Map<String, ? extends @Nullable Object> proposals, boolean validated) {
        Answers answers = new Answers(request.data(), metadata(), Map.of(), Map.of());
        context.begin(answers);
        return new QuestionSheet(config, jinja, answers, context, validated).fill(proposals);
    }

    /** Holds the whole interview, which can be taken up again by {@link #askAgain}. */
    public Interview ask(Interviewer interviewer) {
        Interview interview = interview();
        conduct(interview, interviewer);
        return interview;
    }

    /** Puts a question again, and those after it. */
    public void askAgain(Interview interview, String question, Interviewer interviewer) {
        if (interview.backTo(question)) {
            conduct(interview, interviewer);
        }
    }

    private void conduct(Interview interview, Interviewer interviewer) {
        interviewer.conduct(interview);
        if (interview.next() != null) {
            throw new CopierException(ErrorKind.INTERRUPTED, "Stopped in the middle of the questions");
        }
        context.forgetExternalData();
    }

    private Map<String, @Nullable Object> metadata() {
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
        metadata.put("_src_path", template.url());
        String commit = template.commit();
        if (commit != null) {
            metadata.put("_commit", commit);
        }
        return metadata;
    }

    /** What the answers file remembers, in Copier's order. */
    public Map<String, @Nullable Object> remembered() {
        return context.remembered();
    }

    /** Path of the answers file in the project, rendered. */
    public String answersFile() {
        return context.answersFile(Phase.RENDER);
    }

    /** Patterns of paths to keep when they exist. */
    public dev.chora.copier.pattern.PathPatterns skipPatterns() {
        return new Patterns(config, jinja)
                .of(request.skipIfExists(), config.skipIfExists(), "_skip_if_exists", context.variables(Phase.RENDER));
    }

    /** Renders the tree into a sink. */
    public void render(EntrySink sink) {
        if (!config.jinjaExtensions().isEmpty()) {
            // an extension that cannot be loaded is an error also where no text needs it
            jinja.environment();
        }
        Renderer.render(new Jobs(request, config, template, jinja).job(context, operation), sink, events);
    }

    /** Renders the tree into memory. */
    public RenderedTree render() {
        TreeSink sink = new TreeSink();
        render(sink);
        return sink.tree();
    }

    /** The text of an answers file for a template that has none of its own. */
    public String answersText() {
        return AnswersText.of(remembered());
    }

    /**
     * Runs the template's tasks in the project.
     *
     * @param project the written project, absolute
     */
    public void runTasks(Path project) {
        if (request.skipTasks()) {
            return;
        }
        List<TaskRun> runs = new ArrayList<>();
        for (dev.chora.copier.config.TaskSpec task : config.tasks()) {
            Map<String, @Nullable Object> variables = new LinkedHashMap<>();
            variables.put("stage", "task");
            runs.add(new TaskRun(task, variables));
        }
        run(runs, Phase.TASKS, project);
    }

    /**
     * Runs tasks or migrations in the project; each sees {@code _copier_operation} besides its own variables.
     *
     * @param project absolute
     */
    public void run(List<TaskRun> runs, Phase phase, Path project) {
        if (runs.isEmpty()) {
            return;
        }
        List<TaskRun> complete = new ArrayList<>(runs.size());
        for (TaskRun run : runs) {
            Map<String, @Nullable Object> variables = new LinkedHashMap<>(run.variables());
            variables.put("copier_operation", operation.word());
            complete.add(new TaskRun(run.spec(), variables));
        }
        new TaskRunner(config, jinja, project, request.environment(), events, request.pretend())
                .run(complete, context.variables(phase));
    }
}
