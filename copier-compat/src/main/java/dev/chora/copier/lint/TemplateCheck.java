package dev.chora.copier.lint;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Location;
import dev.chora.copier.config.SettingAdvice;
import dev.chora.copier.config.TemplateConfig;
import dev.chora.copier.extension.PythonExtensions;
import dev.chora.copier.question.QuestionType;
import dev.chora.copier.render.Jinja;
import dev.chora.copier.render.JinjaSetup;
import dev.chora.copier.switching.Origins;
import dev.chora.jinja.Extension;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.parser.Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks a template over for its author. Extensions written in Python are not started. */
public final class TemplateCheck {
    private final Path root;
    private final TemplateConfig config;
    private final Jinja jinja;
    private final Findings findings = new Findings();

    private TemplateCheck(Path root, TemplateConfig config, Jinja jinja) {
        this.root = root;
        this.config = config;
        this.jinja = jinja;
    }

    /**
     * Checks a template.
     *
     * @param folder where {@code copier.yml} is
     * @return what is wrong, in the order of files and lines; empty when nothing is
     * @throws CopierException when there is no such folder
     */
    public static List<Finding> run(Path folder) {
        Path root;
        try {
            root = folder.toRealPath();
        } catch (IOException e) {
            throw new CopierException(
                    ErrorKind.TEMPLATE_NOT_FOUND,
                    "There is no template at " + folder,
                    "Name a folder with a copier.yml.");
        }
        if (!Files.isDirectory(root)) {
            throw new CopierException(
                    ErrorKind.TEMPLATE_NOT_FOUND, folder + " is no folder", "Name a folder with a copier.yml.");
        }
        Findings broken = new Findings();
        try {
            TemplateConfig config = TemplateConfig.read(root);
            TemplateCheck check = new TemplateCheck(root, config, JinjaSetup.of(config, root, Map.of()));
            check.all();
            return check.findings.sorted();
        } catch (CopierException e) {
            broken.add(Rule.CONFIG, e.getMessage(), e.location(), e.advice());
            return broken.sorted();
        }
    }

    private void all() {
        for (String warning : SettingAdvice.warnings(config)) {
            findings.add(Rule.UNKNOWN_SETTING, warning, setting(warning), null);
        }
        Layout layout = Layout.of(root, "");
        String forgotten = SubdirectoryRule.forgotten(config, layout, jinja);
        if (forgotten != null) {
            findings.add(
                    Rule.SUBDIRECTORY,
                    "There is no _subdirectory, so that projects get the template's own files and a folder "
                            + forgotten,
                    null,
                    "Add _subdirectory: " + forgotten.substring(0, forgotten.length() - 1));
        }
        Layout project = Layout.of(root, forgotten == null ? subdirectory() : forgotten);
        types();
        try {
            Origins.of(config);
        } catch (CopierException wrong) {
            findings.add(Rule.MIGRATE_FROM, wrong.getMessage(), wrong.location(), wrong.advice());
        }
        new ExcludeRule(config, jinja, findings).check(project);
        WindowsPaths.check(project.files(), findings);
        AnswersFileRule.check(config, jinja, project, findings);
        boolean python = false;
        for (String name : config.jinjaExtensions()) {
            python |= Extension.find(name) == null && !PythonExtensions.isLoader(name);
        }
        Texts texts = new Texts(root, config, jinja, findings);
        texts.addConfig();
        texts.addFiles(project);
        new Variables(config, jinja, findings, python).check(texts);
    }

    private @Nullable Location setting(String warning) {
        int end = warning.indexOf('"', 1);
        return end < 0 ? null : config.place(0, 0, warning.substring(1, end));
    }

    /** The folder that becomes the project, with a slash at its end; empty for one whose name depends on answers. */
    private String subdirectory() {
        String folder = config.subdirectory();
        if (!jinja.isPlain(folder)) {
            folder = literal(folder);
        }
        while (folder.startsWith("./")) {
            folder = folder.substring(2);
        }
        return folder.isEmpty() || folder.equals(".") ? "" : folder.endsWith("/") ? folder : folder + "/";
    }

    /** What a text renders to when nothing in it depends on anything, as with {@code raw}. */
    private String literal(String text) {
        try {
            Scan scan = new Scan();
            scan.walk(Parser.template(jinja.syntax(), Set.of(), text, null));
            return scan.prints || !scan.mentioned.isEmpty() ? "" : String.join("", scan.literals);
        } catch (TemplateException e) {
            return "";
        }
    }

    private void types() {
        for (Map.Entry<String, Map<String, @Nullable Object>> question :
                config.questions().entrySet()) {
            Object type = question.getValue().get("type");
            if (type instanceof String name && jinja.isPlain(name) && QuestionType.find(name) == null) {
                findings.add(
                        Rule.QUESTION_TYPE,
                        "The question " + question.getKey() + " has the unknown type " + name,
                        config.place(0, 0, question.getKey(), "type"),
                        "Types are bool, float, int, json, path, str and yaml.");
            }
        }
    }
}
