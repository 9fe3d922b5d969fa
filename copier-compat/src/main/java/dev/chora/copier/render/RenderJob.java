package dev.chora.copier.render;

import dev.chora.copier.pattern.PathPatterns;
import dev.chora.copier.source.LocatedTemplate;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rendering of a whole template.
 *
 * @param template says which files git has as executable
 * @param root the template's folder, absolute and free of symbolic links
 * @param copyRoot the folder below it that is rendered
 * @param jinja the template's environment
 * @param context variables of every file and name
 * @param suffix ending of the files to render, which goes; empty renders every file that is text
 * @param preserveSymlinks whether links stay links
 * @param answersFile path of the answers file in the project: a name that renders to it goes there
 * @param exclude paths of the project to leave out
 * @param prunable whether nothing below an excluded folder can come back, so that it need not be walked
 */
public record RenderJob(
        LocatedTemplate template,
        Path root,
        Path copyRoot,
        Jinja jinja,
        Map<String, @Nullable Object> context,
        String suffix,
        boolean preserveSymlinks,
        String answersFile,
        PathPatterns exclude,
        boolean prunable) {}
