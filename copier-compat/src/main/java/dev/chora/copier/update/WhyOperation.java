package dev.chora.copier.update;

import dev.chora.copier.CopierException;
import dev.chora.copier.CopyRequest;
import dev.chora.copier.Edge;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.merge.text.Edit;
import dev.chora.copier.merge.text.LineDiff;
import dev.chora.copier.merge.text.Lines;
import dev.chora.copier.source.TemplateSource;
import dev.chora.copier.tree.Entry;
import dev.chora.copier.tree.EntrySink;
import dev.chora.copier.tree.FileEntry;
import dev.chora.copier.tree.TreeSink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells where a line of a project comes from: a file of the template, an answer, or somebody's own work. */
public final class WhyOperation {
    private final Edge edge;
    private final TemplateSource source;

    /**
     * An operation.
     *
     * @param source finds the template
     */
    public WhyOperation(Edge edge, TemplateSource source) {
        this.edge = edge;
        this.source = source;
    }

    /** A tree that knows which file of the template each path comes from. */
    private static final class TracingSink implements EntrySink {
        private final TreeSink tree = new TreeSink();
        private final Map<String, Path> sources = new HashMap<>();

        @Override
        public void from(String path, Path source) {
            sources.put(path, source);
        }

        @Override
        public void rendered(String path, byte[] bytes, int mode) {
            tree.rendered(path, bytes, mode);
        }

        @Override
        public void raw(String path, Path source, int mode) {
            tree.raw(path, source, mode);
        }

        @Override
        public void link(String path, String target) {
            tree.link(path, target);
        }

        @Override
        public void folder(String path) {
            tree.folder(path);
        }
    }

    /**
     * Explains one line, or a whole file.
     *
     * @param file relative to the project, forward slashes
     * @param line from 1; 0 for the whole file
     * @throws CopierException when there is no such file or line
     */
    public Why explain(CopyRequest request, String file, int line) {
        try (CurrentVersion current = CurrentVersion.of(request, source, edge)) {
            TracingSink sink = new TracingSink();
            current.generation().render(sink);
            Entry made = sink.tree.tree().get(file);
            Path from = sink.sources.get(file);
            byte[] there = read(current.project().resolve(file), file);
            Lines ours = Lines.of(there);
            if (line > ours.count()) {
                throw new CopierException(
                        ErrorKind.USAGE, file + " has " + ours.count() + " lines, there is no line " + line);
            }
            if (!(made instanceof FileEntry rendered) || from == null) {
                return why(current, file, line, Why.Origin.YOU, null, 0, 0, Map.of());
            }
            String templateFile =
                    current.template().root().relativize(from).toString().replace('\\', '/');
            String text = new String(read(from, templateFile), StandardCharsets.UTF_8);
            AnswerNames names = new AnswerNames(current.generation().answers().combined(), text);
            Lines result = Lines.of(rendered.bytes());
            if (line == 0) {
                boolean same = LineDiff.between(result, ours).isEmpty();
                Map<String, @Nullable Object> used = names.in(0, names.count(), templateFile);
                Why.Origin untouched = used.isEmpty() ? Why.Origin.TEMPLATE : Why.Origin.ANSWERS;
                Why.Origin origin = same ? untouched : Why.Origin.TEMPLATE_AND_YOU;
                return why(current, file, 0, origin, templateFile, 0, 0, used);
            }
            int renderedLine = unchanged(LineDiff.between(result, ours), line - 1);
            if (renderedLine < 0) {
                return why(current, file, line, Why.Origin.YOU, templateFile, 0, 0, Map.of());
            }
            boolean raw = rendered.sourceFile() != null;
            int[] range = raw
                    ? new int[] {renderedLine, renderedLine + 1}
                    : sourceRange(
                            LineDiff.between(Lines.of(text.getBytes(StandardCharsets.UTF_8)), result), renderedLine);
            Map<String, @Nullable Object> used = raw ? Map.of() : names.in(range[0], range[1], templateFile);
            Why.Origin origin = used.isEmpty() ? Why.Origin.TEMPLATE : Why.Origin.ANSWERS;
            return why(current, file, line, origin, templateFile, range[0] + 1, Math.max(range[1], range[0] + 1), used);
        }
    }

    private static Why why(
            CurrentVersion current,
            String file,
            int line,
            Why.Origin origin,
            @Nullable String templateFile,
            int first,
            int last,
            Map<String, @Nullable Object> answers) {
        return new Why(
                file,
                line,
                origin,
                templateFile,
                first,
                last,
                current.template().url(),
                current.versionText(),
                answers);
    }

    private static byte[] read(Path file, String shown) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException missing) {
            throw new CopierException(
                    ErrorKind.USAGE, "There is no file " + shown + " to explain", null, null, missing);
        }
    }

    /** The old number of a line that is as before; negative when it is new. */
    private static int unchanged(List<Edit> edits, int line) {
        int shift = 0;
        for (Edit edit : edits) {
            if (line < edit.newFrom()) {
                break;
            }
            if (line < edit.newTo()) {
                return -1;
            }
            shift = edit.to() - edit.newTo();
        }
        return line + shift;
    }

    /** The lines of the template that a rendered line stands for, the end not included. */
    private static int[] sourceRange(List<Edit> edits, int line) {
        int shift = 0;
        for (Edit edit : edits) {
            if (line < edit.newFrom()) {
                break;
            }
            if (line < edit.newTo()) {
                boolean oneToOne = edit.removed() == edit.added();
                int exact = edit.from() + line - edit.newFrom();
                return oneToOne ? new int[] {exact, exact + 1} : new int[] {edit.from(), edit.to()};
            }
            shift = edit.to() - edit.newTo();
        }
        return new int[] {line + shift, line + shift + 1};
    }
}
