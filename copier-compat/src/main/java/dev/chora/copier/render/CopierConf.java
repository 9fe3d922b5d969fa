package dev.chora.copier.render;

import dev.chora.copier.CopyRequest;
import dev.chora.copier.source.LocatedTemplate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What templates see as {@code _copier_conf} (Copier docs, "Rendered variables"). */
public final class CopierConf extends LazyMap {
    /** Gives the rendered path of the answers file. */
    public interface AnswersFile {
        String path();
    }

    private static final List<String> NAMES = List.of(
            "src_path",
            "dst_path",
            "answers_file",
            "vcs_ref",
            "vcs_ref_hash",
            "data",
            "settings",
            "exclude",
            "use_prereleases",
            "skip_if_exists",
            "cleanup_on_error",
            "defaults",
            "user_defaults",
            "overwrite",
            "pretend",
            "quiet",
            "conflict",
            "context_lines",
            "unsafe",
            "skip_answered",
            "skip_tasks",
            "sep",
            "os");

    private final CopyRequest request;
    private final LocatedTemplate template;
    private final @Nullable String ref;
    private final AnswersFile answersFile;
    private final Map<String, @Nullable Object> more;

    /**
     * The settings of one run.
     *
     * @param ref the version that was asked for; null for the newest
     * @param more values that the command knows better, such as {@code conflict} of an update
     */
    public CopierConf(
            CopyRequest request,
            LocatedTemplate template,
            @Nullable String ref,
            AnswersFile answersFile,
            Map<String, @Nullable Object> more) {
        this.request = request;
        this.template = template;
        this.ref = ref;
        this.answersFile = answersFile;
        this.more = more;
    }

    @Override
    List<String> names() {
        return NAMES;
    }

    @Override
    @Nullable
    Object compute(String name) {
        if (more.containsKey(name)) {
            return more.get(name);
        }
        return switch (name) {
            case "src_path" -> PurePath.of(template.root().toString());
            case "dst_path" -> PurePath.of(request.destinationAsTyped());
            case "answers_file" -> PurePath.of(answersFile.path());
            case "vcs_ref" -> ref;
            case "vcs_ref_hash" -> template.commitHash();
            case "data" -> request.data();
            case "settings" -> settings();
            case "exclude" -> request.exclude();
            case "use_prereleases" -> request.prereleases();
            case "skip_if_exists" -> request.skipIfExists();
            case "cleanup_on_error" -> request.cleanupOnError();
            case "defaults" -> request.defaults();
            case "user_defaults" -> request.userDefaults();
            case "overwrite" -> request.overwrite();
            case "pretend" -> request.pretend();
            case "quiet" -> request.quiet();
            case "conflict" -> "inline";
            case "context_lines" -> 3L;
            case "unsafe" -> request.trust();
            case "skip_answered" -> request.skipAnswered();
            case "skip_tasks" -> request.skipTasks();
            case "sep" -> java.io.File.separator;
            case "os" -> system();
            default -> null;
        };
    }

    private Object settings() {
        return request.settings() == null
                ? Map.of()
                : Map.of(
                        "defaults", request.settings().defaults(),
                        "trust", request.settings().trust());
    }

    private static @Nullable String system() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (name.startsWith("linux")) {
            return "linux";
        }
        if (name.startsWith("mac")) {
            return "macos";
        }
        return name.startsWith("windows") ? "windows" : null;
    }
}
