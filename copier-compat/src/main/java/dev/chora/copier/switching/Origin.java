package dev.chora.copier.switching;

import dev.chora.copier.version.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code _migrate_from}: projects of another template that this one knows how to take over.
 *
 * @param index its place in the list, from 0
 * @param sources addresses or patterns of them ({@code src})
 * @param versions versions of the other template that this entry is about ({@code versions})
 * @param countsAs version of this template that such a project counts as, which decides on migrations ({@code as}); null
 *     when no migration is to run
 * @param subdirectory the folder of the other template that projects were made from although it does not say so itself
 *     ({@code subdirectory}); empty for none
 * @param answers by question of this template: a value, a text to be rendered with the old answers, or null for an answer
 *     that is not to be taken over
 */
public record Origin(
        int index,
        List<String> sources,
        VersionRange versions,
        @Nullable Version countsAs,
        String subdirectory,
        Map<String, @Nullable Object> answers) {
    /**
     * The folder of the old template whose files a project has at its top; empty when it has them where the template makes
     * them, in a folder of that name.
     */
    public String movedUp(Path project) {
        return subdirectory.isEmpty() || Files.isDirectory(project.resolve(subdirectory)) ? "" : subdirectory;
    }

    /** Whether this entry is about a template, by its address as the project names it, and a version of it. */
    public boolean fits(String address, @Nullable Version version) {
        if (!versions.holds(version)) {
            return false;
        }
        for (String source : sources) {
            if (TemplateAddress.fits(address, source)) {
                return true;
            }
        }
        return false;
    }
}
