package dev.chora.verify.rules.docker;

import dev.chora.verify.Severity;
import dev.chora.verify.dockerfile.Instruction;
import dev.chora.verify.dockerfile.Stage;
import dev.chora.verify.dockerfile.Word;
import dev.chora.verify.rules.Dockerfiles;
import dev.chora.verify.rules.Rule;
import dev.chora.verify.rules.context.ContextSources;
import dev.chora.verify.rules.context.IgnoreFile;
import dev.chora.verify.rules.context.SecretNames;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether what COPY and ADD name is in the build context. */
final class SourceRules implements DockerRule {
    private static final Rule MISSING = new Rule(
            "CD028",
            Severity.ERROR,
            "sources of COPY and ADD are in the build context",
            "The build stops there: the file is not in the project, or .dockerignore leaves it out.",
            "Correct the path, add the file, or take it back in .dockerignore with a line !path.",
            "Dockerfile reference, COPY; BuildKit CopyIgnoredFile");
    private static final Rule SECRET = new Rule(
            "CD029",
            Severity.ERROR,
            "no file with secrets is copied into the image",
            "It stays in the layer, also when a later RUN deletes it, for whoever can pull the image.",
            "While building use RUN --mount=type=secret; while running mount the file.",
            "OWASP Docker Security Cheat Sheet; Docker, Build secrets");

    @Override
    public List<Rule> rules() {
        return List.of(MISSING, SECRET);
    }

    @Override
    public void look(Subject subject) {
        List<ContextSources> contexts = contexts(subject);
        for (Stage stage : subject.file().stages()) {
            for (Instruction instruction : stage.instructions()) {
                boolean copies = instruction.is("COPY") || instruction.is("ADD");
                if (copies && instruction.flag("from") == null && instruction.flag("parents") == null) {
                    sources(subject, stage, instruction, contexts);
                }
            }
        }
    }

    /** The project's folder, and that of the Dockerfile, which people also build with. */
    private static List<ContextSources> contexts(Subject subject) {
        String path = subject.path();
        String ignore = Dockerfiles.ignoreFile(subject.files(), path);
        List<ContextSources> contexts = new ArrayList<>();
        contexts.add(new ContextSources(subject.files().root(), ignore(subject, ignore)));
        int slash = path.lastIndexOf('/');
        if (slash > 0) {
            String folder = path.substring(0, slash);
            String own = path + ".dockerignore";
            String below = subject.files().has(own) ? own : folder + "/.dockerignore";
            contexts.add(new ContextSources(subject.files().root().resolve(folder), ignore(subject, below)));
        }
        return contexts;
    }

    private static IgnoreFile ignore(Subject subject, @Nullable String path) {
        String text = path == null ? null : subject.files().text(path);
        return text == null ? IgnoreFile.none() : IgnoreFile.parse(text);
    }

    private static void sources(Subject subject, Stage stage, Instruction copy, List<ContextSources> contexts) {
        List<Word> words = copy.words();
        List<String> absent = new ArrayList<>();
        int line = copy.line();
        for (int i = 0; i + 1 < words.size(); i++) {
            String written = words.get(i).text();
            String source = copy.exec() == null ? stage.variablesAt(copy).expand(written, copy.escape()) : written;
            if (source == null
                    || source.startsWith("<<")
                    || source.contains("://")
                    || source.startsWith("git@")
                    || source.startsWith("..")) {
                continue;
            }
            ContextSources.Answer answer = best(contexts, source);
            String secret = answer == ContextSources.Answer.THERE ? SecretNames.of(source) : null;
            if (secret != null) {
                subject.found(SECRET, SECRET.severity(), copy, words.get(i).line(), "'" + source + "' holds " + secret);
            } else if (answer == ContextSources.Answer.ABSENT || answer == ContextSources.Answer.IGNORED) {
                absent.add(
                        answer == ContextSources.Answer.IGNORED
                                ? "'" + source + "' is left out by .dockerignore"
                                : "'" + source + "' is not in the project");
                line = absent.size() == 1 ? words.get(i).line() : line;
            }
        }
        if (!absent.isEmpty()) {
            subject.found(MISSING, MISSING.severity(), copy, line, String.join(", ", absent));
        }
    }

    private static ContextSources.Answer best(List<ContextSources> contexts, String source) {
        ContextSources.Answer best = ContextSources.Answer.ABSENT;
        for (ContextSources context : contexts) {
            ContextSources.Answer answer = context.ask(source);
            best = answer.compareTo(best) < 0 ? answer : best;
        }
        return best;
    }
}
