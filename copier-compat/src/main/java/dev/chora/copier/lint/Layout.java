package dev.chora.copier.lint;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of a template.
 *
 * @param files everything below the folder that becomes the project, {@code .git} left out
 * @param project that folder relative to the template, with a slash at its end; empty for the template itself
 */
record Layout(List<TemplateFile> files, String project) {
    static Layout of(Path root, String project) {
        List<TemplateFile> files = new ArrayList<>();
        Path start = root.resolve(project).normalize();
        if (start.startsWith(root) && Files.isDirectory(start)) {
            list(start, project, "", files);
        }
        return new Layout(files, project);
    }

    private static void list(Path folder, String project, String prefix, List<TemplateFile> files) {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path child : stream) {
                children.add(child);
            }
        } catch (IOException e) {
            throw new CopierException(
                    ErrorKind.TEMPLATE_NOT_FOUND, "Cannot read " + folder + ": " + e.getMessage(), null, null, e);
        }
        children.sort(null);
        for (Path child : children) {
            String name = child.getFileName().toString();
            if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                if (!name.equals(".git")) {
                    list(child, project, prefix + name + "/", files);
                }
            } else {
                files.add(new TemplateFile(child, project + prefix + name, prefix + name));
            }
        }
    }
}
